package dev.sallyport.flow.internal.syntax;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.ir.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** The place of the parser in the tokens: one is current, none behind it has been read. */
final class Cursor {

  /** Thrown after a message was given; whoever catches it looks for a place to go on. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure() {
      super(null, null, false, false);
    }
  }

  /** Each level takes a few frames of a thread's stack; people write fewer than twenty. */
  static final int DEEPEST = 200;

  private static final String COMPARES =
      "== compares; = stands behind a variable at the beginning of a statement";
  private static final String COMMENTS = "comments begin with # or stand between /* and */";
  private static final String MIXED = "either all arguments of a call have names, or none";

  private final Lexer lexer;
  private final Messages messages;
  private final Consumer<Token> listener;
  private Token current;
  private Token previous;
  private int depth;

  Cursor(Lexer lexer, Messages messages, Consumer<Token> listener) {
    this.lexer = lexer;
    this.messages = messages;
    this.listener = listener;
    this.current = lexer.next();
    this.previous = current;
  }

  Token current() {
    return current;
  }

  TokenKind kind() {
    return current.kind();
  }

  boolean at(TokenKind kind) {
    return current.kind() == kind;
  }

  /** Takes the current token. */
  Token take() {
    previous = current;
    listener.accept(current);
    current = lexer.next();
    return previous;
  }

  /** Takes the current token if it is of a kind. */
  boolean accept(TokenKind kind) {
    if (!at(kind)) {
      return false;
    }
    take();
    return true;
  }

  /** Takes the current token, which must be of a kind. */
  Token expect(TokenKind kind) {
    if (!at(kind)) {
      throw fail(
          FlowCode.UNEXPECTED_TOKEN_EXPECTED,
          current.span(),
          current.shown(),
          kind.text(),
          hint(kind));
    }
    return take();
  }

  /** Gives a message; the caller throws what comes back. */
  Failure fail(FlowCode code, Span span, Object... arguments) {
    report(code, span, arguments);
    return new Failure();
  }

  /** Gives a message about the current token, with advice unless the token tells more. */
  Failure unexpected(FlowCode code, String advice) {
    return fail(code, current.span(), current.shown(), hint().orElse(advice));
  }

  /** Gives a message about the current token, which begins no expression. */
  Failure noExpression() {
    return unexpected(FlowCode.UNEXPECTED_TOKEN, noValue());
  }

  private String hint(TokenKind expected) {
    if (expected == TokenKind.IDENT && isReserved()) {
      return reserved() + "; take another name";
    }
    if (expected == TokenKind.NAMED) {
      return MIXED;
    }
    return hint()
        .orElse(expected == TokenKind.SEMICOLON ? "a statement ends with a semicolon" : "");
  }

  // What people write who know other languages.
  private Optional<String> hint() {
    if (at(TokenKind.NAMED)) {
      return Optional.of(MIXED);
    } else if (at(TokenKind.ASSIGN)) {
      return Optional.of(COMPARES);
    }
    return at(TokenKind.SLASH) ? Optional.of(COMMENTS) : Optional.empty();
  }

  private String noValue() {
    String expected = "an expression was expected here";
    return isReserved() ? expected + ", and " + reserved() : expected;
  }

  private boolean isReserved() {
    return current.kind().isKeyword() || at(TokenKind.BOOLEAN);
  }

  private String reserved() {
    return "\"" + current.lexeme() + "\" is a word of the language";
  }

  void report(FlowCode code, Span span, Object... arguments) {
    messages.add(code, span, arguments);
  }

  /** Whether so much went wrong that one should stop. */
  boolean isHopeless() {
    return messages.isFull();
  }

  /** From the beginning of something to the token that was taken last. */
  Span since(Span start) {
    return start.to(previous.span());
  }

  /** Whether this character comes behind the current token, blanks aside. */
  boolean isFollowedBy(char c) {
    return lexer.nextIs(c);
  }

  /** Reads the current slash again as a regular expression, which becomes current. */
  void rereadAsRegex() {
    Token regex = lexer.regex(current);
    if (regex == null) {
      take();
      throw new Failure();
    }
    current = regex;
  }

  /** Takes the current brace as the end of an interpolation; the rest of the string is current. */
  void continueString() {
    previous = current;
    listener.accept(current);
    current = lexer.continueString();
  }

  /** Leaves a string in which something is wrong. */
  void leaveString() {
    lexer.skipString();
    current = lexer.next();
  }

  // ---- depth

  int depth() {
    return depth;
  }

  /** Goes one level deeper; {@link #leave} or {@link #resetDepth} goes back. */
  void enter() {
    if (++depth > DEEPEST) {
      throw fail(FlowCode.TOO_DEEP, current.span(), DEEPEST);
    }
  }

  void leave() {
    depth--;
  }

  void resetDepth(int to) {
    depth = to;
  }

  // ---- recovery

  /**
   * Skips what belongs to a broken statement: up to a semicolon or a whole block, but not the brace
   * that closes the block around it.
   */
  void skipStatement() {
    int open = 0;
    while (!at(TokenKind.END)) {
      if (at(TokenKind.RBRACE) && open == 0) {
        return;
      }
      TokenKind taken = take().kind();
      open += taken == TokenKind.LBRACE ? 1 : taken == TokenKind.RBRACE ? -1 : 0;
      if (open == 0 && (taken == TokenKind.SEMICOLON || taken == TokenKind.RBRACE)) {
        return;
      }
    }
  }

  /** Skips the rest of a broken block, and its brace. */
  void skipBlock() {
    while (!at(TokenKind.RBRACE) && !at(TokenKind.END)) {
      skipStatement();
    }
    accept(TokenKind.RBRACE);
  }

  /** Skips a broken declaration, and a brace that nobody opened. */
  void skipDeclaration() {
    skipStatement();
    accept(TokenKind.RBRACE);
  }
}
