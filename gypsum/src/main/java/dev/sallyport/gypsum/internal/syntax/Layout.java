package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Turns indentation into tokens: lines outside brackets open and close blocks. */
final class Layout {

  private final List<Token> tokens = new ArrayList<>();
  private final Deque<String> levels = new ArrayDeque<>();
  private final Problems problems;

  Layout(Problems problems) {
    this.problems = problems;
    levels.push("");
  }

  void add(Token token) {
    tokens.add(token);
  }

  /** A logical line ends; lines without tokens do not count. */
  void endLine(int at) {
    if (!tokens.isEmpty() && !isLayout(tokens.getLast().kind())) {
      tokens.add(new Token(TokenKind.NEWLINE, "", at, at));
    }
  }

  private static boolean isLayout(TokenKind kind) {
    return kind == TokenKind.NEWLINE || kind == TokenKind.INDENT || kind == TokenKind.OUTDENT;
  }

  /** A line holds nothing but a comment: the line end before it remembers that, if deeper. */
  void comment(String indentation) {
    boolean deeper = indentation.length() > levels.peek().length();
    if (deeper && !tokens.isEmpty() && tokens.getLast().kind() == TokenKind.NEWLINE) {
      Token line = tokens.removeLast();
      tokens.add(new Token(line.kind(), Token.WITH_COMMENT, line.start(), line.end()));
    }
  }

  /**
   * A line begins with a point: it goes on with the line before it, unless it is indented less.
   * Nothing else can begin so.
   */
  boolean goOn(String indentation) {
    boolean goesOn =
        indentation.startsWith(levels.peek())
            && !tokens.isEmpty()
            && tokens.getLast().kind() == TokenKind.NEWLINE;
    if (goesOn) {
      tokens.removeLast();
    }
    return goesOn;
  }

  /** A logical line begins with this indentation; its first token stands at the position. */
  void startLine(String indentation, Pos first) {
    String current = levels.peek();
    if (!indentation.startsWith(current) && !current.startsWith(indentation)) {
      problems.add(GypsumCode.MIXED_INDENTATION, first);
    } else if (indentation.length() > current.length()) {
      open(indentation, first);
    } else {
      close(indentation, first);
    }
  }

  private void open(String indentation, Pos first) {
    levels.push(indentation);
    tokens.add(new Token(TokenKind.INDENT, "", first.start(), first.start()));
  }

  // Between two levels a line is read as one of the deeper.
  private void close(String indentation, Pos first) {
    while (levels.peek().length() > indentation.length()) {
      levels.pop();
      if (levels.peek().length() < indentation.length()) {
        problems.add(GypsumCode.UNMATCHED_INDENTATION, first);
        levels.push(indentation);
      } else {
        tokens.add(new Token(TokenKind.OUTDENT, "", first.start(), first.start()));
      }
    }
  }

  /** The source ends: all blocks close. */
  List<Token> finish(int end) {
    endLine(end);
    while (levels.size() > 1) {
      levels.pop();
      tokens.add(new Token(TokenKind.OUTDENT, "", end, end));
    }
    tokens.add(new Token(TokenKind.END, "", end, end));
    return tokens;
  }
}
