package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.ir.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The parser's place in the tokens. It reports what does not fit, and watches how deep the tree
 * becomes, so that no later pass runs out of stack.
 */
final class Cursor {

  /** Gives up the statement that is being read; what is wrong has been reported. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super(null, null, false, false);
    }
  }

  private static final int DEEPEST = 1_000;

  private final SourceText source;
  private final List<Token> tokens;
  private final Problems problems;
  private int index;
  private int lastReported = -1;
  private int depth;
  private int peak;

  Cursor(SourceText source, List<Token> tokens, Problems problems) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
  }

  /** Reads a part of what another cursor reads, as deep in the tree as that one is. */
  Cursor(Cursor outer, List<Token> tokens) {
    this(outer.source, tokens, outer.problems);
    this.depth = outer.depth;
  }

  SourceText source() {
    return source;
  }

  Problems problems() {
    return problems;
  }

  Token peek() {
    return tokens.get(index);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(index + ahead, tokens.size() - 1));
  }

  TokenKind kind() {
    return peek().kind();
  }

  Token next() {
    Token token = peek();
    index = Math.min(index + 1, tokens.size() - 1);
    return token;
  }

  boolean at(TokenKind kind) {
    return kind() == kind;
  }

  /** Whether the token before this one has the kind. */
  boolean after(TokenKind kind) {
    return index > 0 && tokens.get(index - 1).kind() == kind;
  }

  boolean accept(TokenKind kind) {
    boolean here = at(kind);
    if (here) {
      next();
    }
    return here;
  }

  Token expect(TokenKind kind) {
    if (!at(kind)) {
      throw unexpected(kind.shown());
    }
    return next();
  }

  /** Reports that something else was expected here. */
  Abandoned unexpected(String expected) {
    return report(
        GypsumCode.UNEXPECTED_TOKEN, expected, peek().shown(), TokenHints.of(expected, peek()));
  }

  /** Reports a problem with the token here; only the first one at each token. */
  Abandoned report(GypsumCode code, Object... arguments) {
    if (lastReported != index) {
      lastReported = index;
      problems.add(code, pos(), arguments);
    }
    return new Abandoned();
  }

  Pos pos() {
    return pos(peek());
  }

  Pos pos(Token token) {
    return new Pos(source, token.start(), Math.max(token.end(), token.start()));
  }

  /** From the start of a token to the end of the one before this. */
  Pos since(Token first) {
    return since(pos(first));
  }

  /** From an earlier place to the end of the token before this. */
  Pos since(Pos first) {
    int last = index - 1;
    while (last > 0 && tokens.get(last).end() == tokens.get(last).start()) {
      last--;
    }
    return new Pos(source, first.start(), Math.max(first.end(), tokens.get(last).end()));
  }

  /** Reads a part of a node, one level deeper. */
  <T> T child(Supplier<T> reading) {
    int outerPeak = peak;
    int outerDepth = depth;
    peak = 0;
    grow();
    T part = reading.get();
    int reached = Math.max(depth, peak);
    depth = outerDepth;
    peak = Math.max(outerPeak, reached);
    return part;
  }

  /** A node is about to be put on top of what was just read. */
  void grow() {
    depth = Math.max(depth, peak) + 1;
    if (depth > DEEPEST) {
      report(GypsumCode.NESTED_TOO_DEEPLY, DEEPEST);
      index = tokens.size() - 1;
      lastReported = index;
      throw new Abandoned();
    }
  }

  /** Reads a statement; if it is abandoned, skips to the next one and gives null. */
  <T> T recovering(Supplier<T> reading) {
    int outerDepth = depth;
    int outerPeak = peak;
    int start = index;
    try {
      return reading.get();
    } catch (Abandoned _) {
      depth = outerDepth;
      peak = outerPeak;
      skipStatement(start);
      return null;
    }
  }

  // To the end of the line on which reading stopped, blocks inside it included.
  private void skipStatement(int start) {
    int open = openSince(start);
    while (!at(TokenKind.END)) {
      if (open <= 0 && at(TokenKind.NEWLINE) && peek(1).kind() != TokenKind.INDENT) {
        next();
        return;
      }
      if (open <= 0 && at(TokenKind.OUTDENT)) {
        return;
      }
      open += at(TokenKind.INDENT) ? 1 : at(TokenKind.OUTDENT) ? -1 : 0;
      boolean closed = at(TokenKind.OUTDENT) && open <= 0;
      next();
      if (closed && !continuesStatement()) {
        return;
      }
    }
  }

  private boolean continuesStatement() {
    return kind().isOneOf(TokenKind.ELSE, TokenKind.CATCH, TokenKind.FINALLY);
  }

  private int openSince(int start) {
    int open = 0;
    for (int i = start; i < index; i++) {
      TokenKind kind = tokens.get(i).kind();
      open += kind == TokenKind.INDENT ? 1 : kind == TokenKind.OUTDENT ? -1 : 0;
    }
    return open;
  }

  /** A list in brackets, perhaps with a comma behind the last element. */
  <T> List<T> list(TokenKind open, TokenKind close, Supplier<T> element) {
    expect(open);
    var elements = new ArrayList<T>();
    while (!at(close)) {
      elements.add(child(element));
      if (!accept(TokenKind.COMMA) && !at(close)) {
        throw unexpected(", or " + close.shown());
      }
    }
    next();
    return elements;
  }
}
