package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads patterns. */
final class PatternParser {

  private final Cursor cursor;
  private final TypeParser types;
  private final LiteralParser literals;

  PatternParser(Cursor cursor, TypeParser types, LiteralParser literals) {
    this.cursor = cursor;
    this.types = types;
    this.literals = literals;
  }

  Pattern pattern() {
    Token first = cursor.peek();
    Pattern pattern = cursor.child(this::binary);
    if (!cursor.at(TokenKind.COMMA)) {
      return pattern;
    }
    var elements = new ArrayList<>(List.of(pattern));
    while (cursor.accept(TokenKind.COMMA)) {
      elements.add(cursor.child(this::binary));
    }
    return new Pattern.Tuple(cursor.since(first), elements);
  }

  private Pattern binary() {
    return new Operators<>(cursor, this::simple, this::make).read();
  }

  private Pattern make(Token operator, Pattern left, Pattern right) {
    return new Pattern.Binary(
        left.pos().to(right.pos()), operator.text(), cursor.pos(operator), left, right);
  }

  Pattern simple() {
    if (cursor.at(TokenKind.UNDERSCORE)) {
      return blank();
    }
    if (cursor.at(TokenKind.OPERATOR)) {
      return unary();
    }
    if (cursor.at(TokenKind.LEFT_PAREN)) {
      return group();
    }
    return cursor.at(TokenKind.SYMBOL) ? named() : literal();
  }

  private Pattern literal() {
    if (!literals.isHere()) {
      throw cursor.unexpected("a pattern");
    }
    Expr value = literals.literal();
    return new Pattern.Literal(value.pos(), value);
  }

  private Pattern blank() {
    Token first = cursor.next();
    Optional<TypeTree> type = optionalType();
    return new Pattern.Blank(cursor.since(first), type);
  }

  private Pattern unary() {
    Token operator = cursor.next();
    Pattern operand = cursor.child(this::simple);
    return new Pattern.Unary(
        cursor.since(operator), operator.text(), cursor.pos(operator), operand);
  }

  private Pattern group() {
    Token first = cursor.next();
    if (cursor.accept(TokenKind.RIGHT_PAREN)) {
      Pos pos = cursor.since(first);
      return new Pattern.Literal(pos, new Expr.UnitLiteral(pos));
    }
    Pattern inner = cursor.child(this::pattern);
    cursor.expect(TokenKind.RIGHT_PAREN);
    return new Pattern.Group(cursor.since(first), inner);
  }

  private Pattern named() {
    Token first = cursor.peek();
    List<TypeTree.Part> parts = types.prefix();
    if (cursor.at(TokenKind.LEFT_PAREN)) {
      List<Pattern> elements =
          cursor.list(TokenKind.LEFT_PAREN, TokenKind.RIGHT_PAREN, this::binary);
      return new Pattern.Destructure(cursor.since(first), parts, elements);
    }
    TypeTree.Part last = parts.getLast();
    if (!last.arguments().isEmpty()) {
      cursor.problems().add(GypsumCode.TYPE_ARGUMENTS_ON_PATTERN, last.pos(), last.name());
      parts.set(parts.size() - 1, new TypeTree.Part(last.pos(), last.name(), List.of()));
    }
    return parts.size() > 1 ? value(first, parts) : variable(first);
  }

  private Pattern value(Token first, List<TypeTree.Part> parts) {
    return new Pattern.Value(cursor.since(first), parts);
  }

  private Pattern variable(Token name) {
    Optional<TypeTree> type = optionalType();
    return new Pattern.Variable(cursor.since(name), name.text(), cursor.pos(name), type);
  }

  private Optional<TypeTree> optionalType() {
    return cursor.accept(TokenKind.COLON)
        ? Optional.of(cursor.child(types::type))
        : Optional.empty();
  }
}
