package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.gypsum.GypsumCode;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code $"..."}: text, and expressions in braces. */
final class InterpolationParser {

  private static final String NO_VALUE = "write a value between the braces, or \\{ for a brace";

  private final Cursor cursor;
  private final List<Expr> parts = new ArrayList<>();
  private Token token;
  private int at;

  InterpolationParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Expr read() {
    token = cursor.next();
    at = token.start() + 2;
    int end = token.end() - 1;
    while (at < end) {
      if (charAt(at) == '{') {
        expression(end);
      } else {
        text(end);
      }
    }
    return new Expr.Interpolation(cursor.pos(token), parts);
  }

  private char charAt(int offset) {
    return cursor.source().text().charAt(offset);
  }

  private void text(int end) {
    int start = at;
    while (at < end && charAt(at) != '{') {
      at += charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, end);
    var escapes = new Escapes(cursor.source().text().substring(start, at));
    parts.add(new Expr.StringLiteral(pos(start, at), escapes.resolve()));
    if (escapes.badAt() >= 0) {
      int bad = start + escapes.badAt();
      cursor.problems().add(GypsumCode.BAD_ESCAPE, pos(bad, start + escapes.badEnd()));
    }
  }

  private void expression(int end) {
    int start = at + 1;
    at = closing(start, end);
    if (at >= end) {
      throw fail(GypsumCode.UNCLOSED_BRACKET, start - 1, '{');
    }
    parts.add(cursor.child(() -> inner(start, at)));
    at++;
  }

  private Expr inner(int start, int stop) {
    var tokens = Lexer.tokensWithin(cursor.source(), start, stop, cursor.problems());
    if (tokens.size() == 1) {
      throw fail(GypsumCode.UNEXPECTED_TOKEN, stop, "an expression", "}", NO_VALUE);
    }
    var parser = new Parser(new Cursor(cursor, tokens));
    return parser.wholeExpression();
  }

  private int closing(int start, int end) {
    int open = 1;
    int i = start;
    while (i < end && open > 0) {
      char c = charAt(i);
      if (c == '"') {
        i = stringEnd(i + 1, end);
      } else {
        i += c == '\\' ? 1 : 0;
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      i++;
    }
    return open == 0 ? i - 1 : end;
  }

  // At the closing quote.
  private int stringEnd(int from, int end) {
    int i = from;
    while (i < end && charAt(i) != '"') {
      i += charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private Cursor.Abandoned fail(GypsumCode code, int offset, Object... arguments) {
    cursor.problems().add(code, pos(offset, offset + 1), arguments);
    return new Cursor.Abandoned();
  }

  private Pos pos(int start, int end) {
    return new Pos(cursor.source(), start, end);
  }
}
