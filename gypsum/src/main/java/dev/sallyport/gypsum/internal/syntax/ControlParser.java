package dev.sallyport.gypsum.internal.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads blocks, conditions, loops, matches, exceptions and lambdas. */
final class ControlParser {

  private static final Set<TokenKind> OPERAND_STARTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              TokenKind.SYMBOL,
              TokenKind.LEFT_PAREN,
              TokenKind.THIS,
              TokenKind.SUPER,
              TokenKind.NEW,
              TokenKind.LAMBDA,
              TokenKind.IF,
              TokenKind.MATCH,
              TokenKind.TRY,
              TokenKind.STRING,
              TokenKind.INTERPOLATED,
              TokenKind.INTEGER,
              TokenKind.FLOAT,
              TokenKind.NULL,
              TokenKind.TRUE,
              TokenKind.FALSE));

  private static final Set<TokenKind> ENDS =
      Collections.unmodifiableSet(
          EnumSet.of(
              TokenKind.NEWLINE,
              TokenKind.OUTDENT,
              TokenKind.END,
              TokenKind.RIGHT_PAREN,
              TokenKind.RIGHT_BRACKET,
              TokenKind.RIGHT_BRACE,
              TokenKind.COMMA,
              TokenKind.ELSE,
              TokenKind.CATCH,
              TokenKind.FINALLY,
              TokenKind.DOUBLE_ARROW));

  private final Cursor cursor;
  private final Parser parser;
  private final Map<TokenKind, Supplier<Expr>> readers = new EnumMap<>(TokenKind.class);

  ControlParser(Cursor cursor, Parser parser) {
    this.cursor = cursor;
    this.parser = parser;
    readers.put(TokenKind.IF, this::ifElse);
    readers.put(TokenKind.WHILE, this::whileLoop);
    readers.put(TokenKind.BREAK, () -> new Expr.Break(cursor.pos(cursor.next())));
    readers.put(TokenKind.CONTINUE, () -> new Expr.Continue(cursor.pos(cursor.next())));
    readers.put(TokenKind.MATCH, this::match);
    readers.put(TokenKind.THROW, this::throwing);
    readers.put(TokenKind.TRY, this::trying);
    readers.put(TokenKind.LAMBDA, this::lambda);
    readers.put(TokenKind.RETURN, this::returning);
  }

  /** Whether an indented block starts here. */
  boolean isBlock() {
    return cursor.at(TokenKind.NEWLINE) && cursor.peek(1).kind() == TokenKind.INDENT;
  }

  /** A block, or an expression on the same line. */
  Expr body() {
    return isBlock() ? block() : parser.expressions().assignment();
  }

  Expr block() {
    cursor.next();
    cursor.next();
    Token first = cursor.peek();
    var statements = new ArrayList<Statement>();
    parser.statements(statements);
    return new Expr.Block(cursor.since(first), statements);
  }

  Expr expression() {
    Supplier<Expr> reader = readers.get(cursor.kind());
    if (reader == null) {
      throw cursor.unexpected("an expression");
    }
    return reader.get();
  }

  private Expr condition() {
    cursor.expect(TokenKind.LEFT_PAREN);
    Expr condition = cursor.child(this::body);
    cursor.expect(TokenKind.RIGHT_PAREN);
    return condition;
  }

  private Expr ifElse() {
    Token first = cursor.next();
    Expr condition = condition();
    Expr whenTrue = cursor.child(this::body);
    Optional<Expr> whenFalse =
        cursor.accept(TokenKind.ELSE) ? Optional.of(cursor.child(this::body)) : Optional.empty();
    return new Expr.If(cursor.since(first), condition, whenTrue, whenFalse);
  }

  private Expr whileLoop() {
    Token first = cursor.next();
    Expr condition = condition();
    Expr body = cursor.child(this::body);
    return new Expr.While(cursor.since(first), condition, body);
  }

  /**
   * Whether {@code for (pattern in elements)} stands here. {@code for} and {@code in} are names
   * like any other; two operands side by side make the difference.
   */
  boolean isFor() {
    if (!cursor.peek().text().equals("for") || cursor.peek(1).kind() != TokenKind.LEFT_PAREN) {
      return false;
    }
    int open = 0;
    for (int i = 1; cursor.peek(i).kind() != TokenKind.END; i++) {
      open += step(cursor.peek(i).kind());
      if (open == 0 || (open == 1 && isIn(i))) {
        return open == 1;
      }
    }
    return false;
  }

  private static int step(TokenKind kind) {
    if (kind.isOneOf(TokenKind.LEFT_PAREN, TokenKind.LEFT_BRACKET)) {
      return 1;
    }
    return kind.isOneOf(TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACKET) ? -1 : 0;
  }

  private boolean isIn(int ahead) {
    return cursor.peek(ahead).kind() == TokenKind.SYMBOL
        && cursor.peek(ahead).text().equals("in")
        && isOperandEnd(cursor.peek(ahead - 1))
        && isOperandStart(cursor.peek(ahead + 1).kind());
  }

  private static boolean isOperandEnd(Token token) {
    return token.kind().isWord()
        || token.isOperator("?")
        || token
            .kind()
            .isOneOf(
                TokenKind.SYMBOL,
                TokenKind.UNDERSCORE,
                TokenKind.RIGHT_PAREN,
                TokenKind.RIGHT_BRACKET);
  }

  private static boolean isOperandStart(TokenKind kind) {
    return OPERAND_STARTS.contains(kind);
  }

  Expr forLoop() {
    Token first = cursor.next();
    cursor.next();
    Pattern pattern = cursor.child(parser.patterns()::pattern);
    cursor.next();
    Expr elements = cursor.child(this::body);
    cursor.expect(TokenKind.RIGHT_PAREN);
    Expr body = cursor.child(this::body);
    return new Expr.For(cursor.since(first), pattern, elements, body);
  }

  private Expr match() {
    Token first = cursor.next();
    Expr subject = condition();
    if (!isBlock()) {
      throw cursor.unexpected("an indented block of cases");
    }
    List<Expr.Case> cases = cases();
    return new Expr.Match(cursor.since(first), subject, cases);
  }

  private List<Expr.Case> cases() {
    cursor.next();
    cursor.next();
    var cases = new ArrayList<Expr.Case>();
    while (!cursor.at(TokenKind.END) && !cursor.accept(TokenKind.OUTDENT)) {
      Expr.Case read = cursor.recovering(() -> cursor.child(this::oneCase));
      if (read != null) {
        cases.add(read);
      }
    }
    return cases;
  }

  private Expr.Case oneCase() {
    Token first = cursor.expect(TokenKind.CASE);
    Pattern pattern = parser.patterns().pattern();
    Optional<Expr> guard =
        cursor.accept(TokenKind.IF) ? Optional.of(cursor.child(this::body)) : Optional.empty();
    cursor.expect(TokenKind.DOUBLE_ARROW);
    Expr body = cursor.child(this::body);
    var read = new Expr.Case(cursor.since(first), pattern, guard, body);
    parser.endStatement();
    return read;
  }

  private Expr throwing() {
    Token first = cursor.next();
    Expr exception = cursor.child(this::body);
    return new Expr.Throw(cursor.since(first), exception);
  }

  private Expr trying() {
    Token first = cursor.next();
    Expr body = cursor.child(this::body);
    Optional<List<Expr.Case>> handlers =
        cursor.accept(TokenKind.CATCH) ? Optional.of(handlers()) : Optional.empty();
    Optional<Expr> finalizer =
        cursor.accept(TokenKind.FINALLY) ? Optional.of(cursor.child(this::body)) : Optional.empty();
    if (handlers.isEmpty() && finalizer.isEmpty()) {
      throw cursor.unexpected("catch or finally");
    }
    return new Expr.Try(cursor.since(first), body, handlers, finalizer);
  }

  private List<Expr.Case> handlers() {
    if (isBlock()) {
      return cases();
    }
    Token first = cursor.expect(TokenKind.LEFT_PAREN);
    Pattern pattern = cursor.child(parser.patterns()::pattern);
    cursor.expect(TokenKind.RIGHT_PAREN);
    Expr body = cursor.child(this::body);
    return List.of(new Expr.Case(cursor.since(first), pattern, Optional.empty(), body));
  }

  private Expr lambda() {
    Token first = cursor.next();
    List<Defn.Parameter> parameters = parser.definitions().optionalParameters().orElse(List.of());
    Expr body = cursor.child(this::body);
    return new Expr.Lambda(cursor.since(first), parameters, body);
  }

  private Expr returning() {
    Token first = cursor.next();
    Optional<Expr> value =
        endsExpression(cursor.kind())
            ? Optional.empty()
            : Optional.of(cursor.child(parser.expressions()::assignment));
    return new Expr.Return(cursor.since(first), value);
  }

  private static boolean endsExpression(TokenKind kind) {
    return ENDS.contains(kind);
  }
}
