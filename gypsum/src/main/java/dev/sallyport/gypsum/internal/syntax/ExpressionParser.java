package dev.sallyport.gypsum.internal.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads expressions: operators, calls and what they start from. Control is read elsewhere. */
final class ExpressionParser {

  private final Cursor cursor;
  private final TypeParser types;
  private final LiteralParser literals;
  private final ControlParser control;
  private final Map<TokenKind, Supplier<Expr>> readers = new EnumMap<>(TokenKind.class);

  ExpressionParser(Cursor cursor, TypeParser types, LiteralParser literals, ControlParser control) {
    this.cursor = cursor;
    this.types = types;
    this.literals = literals;
    this.control = control;
    readers.put(TokenKind.OPERATOR, this::unary);
    readers.put(TokenKind.SYMBOL, () -> control.isFor() ? control.forLoop() : name());
    readers.put(TokenKind.INTERPOLATED, () -> new InterpolationParser(cursor).read());
    readers.put(TokenKind.THIS, () -> new Expr.This(cursor.pos(cursor.next())));
    readers.put(TokenKind.SUPER, () -> new Expr.Super(cursor.pos(cursor.next())));
    readers.put(TokenKind.LEFT_PAREN, this::group);
    readers.put(TokenKind.NEW, this::newObject);
  }

  /** Expressions with commas, perhaps an assignment. */
  Expr assignment() {
    Expr target = tuple();
    if (!cursor.accept(TokenKind.EQUALS)) {
      return target;
    }
    Expr value = control.isBlock() ? control.block() : cursor.child(this::tuple);
    return new Expr.Assign(target.pos().to(value.pos()), target, value);
  }

  Expr tuple() {
    Token first = cursor.peek();
    Expr expression = cursor.child(this::binary);
    if (!cursor.at(TokenKind.COMMA)) {
      return expression;
    }
    var elements = new ArrayList<>(List.of(expression));
    while (cursor.accept(TokenKind.COMMA)) {
      elements.add(cursor.child(this::binary));
    }
    return new Expr.Tuple(cursor.since(first), elements);
  }

  Expr binary() {
    return new Operators<>(cursor, this::call, this::make).read();
  }

  private Expr make(Token operator, Expr left, Expr right) {
    return new Expr.Binary(
        left.pos().to(right.pos()), operator.text(), cursor.pos(operator), left, right);
  }

  private Expr call() {
    Token first = cursor.peek();
    Expr expression = receiver();
    while (!cursor.after(TokenKind.OUTDENT) && isSuffix()) {
      cursor.grow();
      expression = suffix(first, expression);
    }
    return expression;
  }

  private boolean isSuffix() {
    return cursor.at(TokenKind.DOT)
        || cursor.at(TokenKind.LEFT_BRACKET)
        || cursor.at(TokenKind.LEFT_PAREN);
  }

  private Expr suffix(Token first, Expr expression) {
    Expr callee = expression;
    if (cursor.accept(TokenKind.DOT)) {
      Token name = cursor.expect(TokenKind.SYMBOL);
      callee = new Expr.Property(cursor.since(first), expression, name.text(), cursor.pos(name));
      if (!cursor.at(TokenKind.LEFT_BRACKET) && !cursor.at(TokenKind.LEFT_PAREN)) {
        return callee;
      }
    }
    List<TypeTree> typeArguments =
        cursor.at(TokenKind.LEFT_BRACKET) ? types.arguments() : List.of();
    Optional<List<Expr>> arguments = optionalArguments();
    return new Expr.Call(cursor.since(first), callee, typeArguments, arguments);
  }

  Optional<List<Expr>> optionalArguments() {
    return cursor.at(TokenKind.LEFT_PAREN) ? Optional.of(arguments()) : Optional.empty();
  }

  private List<Expr> arguments() {
    return cursor.list(TokenKind.LEFT_PAREN, TokenKind.RIGHT_PAREN, this::binary);
  }

  private Expr receiver() {
    Supplier<Expr> reader = readers.get(cursor.kind());
    if (reader != null) {
      return reader.get();
    }
    return literals.isHere() ? literals.literal() : control.expression();
  }

  private Expr name() {
    Token name = cursor.next();
    return new Expr.Name(cursor.pos(name), name.text());
  }

  private Expr unary() {
    Token operator = cursor.next();
    Expr operand = cursor.child(this::call);
    return new Expr.Unary(cursor.since(operator), operator.text(), cursor.pos(operator), operand);
  }

  private Expr group() {
    Token first = cursor.next();
    if (cursor.accept(TokenKind.RIGHT_PAREN)) {
      return new Expr.UnitLiteral(cursor.since(first));
    }
    Expr inner = cursor.child(control::body);
    cursor.expect(TokenKind.RIGHT_PAREN);
    return new Expr.Group(cursor.since(first), inner);
  }

  private Expr newObject() {
    Token first = cursor.next();
    cursor.expect(TokenKind.LEFT_PAREN);
    Expr length = cursor.child(control::body);
    cursor.expect(TokenKind.RIGHT_PAREN);
    TypeTree type = cursor.child(types::type);
    Optional<List<Expr>> arguments = optionalArguments();
    return new Expr.New(cursor.since(first), length, type, arguments);
  }
}
