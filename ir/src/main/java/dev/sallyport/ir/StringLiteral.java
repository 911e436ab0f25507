package dev.sallyport.ir;

import java.util.HexFormat;

/** Reads string literals. After {@link #scan} it speaks of the literal that was read last. */
final class StringLiteral {

  private final String text;
  private final Problems problems;
  private int start;
  private int at;
  private int end;
  private StringBuilder contents;

  StringLiteral(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Whether the contents are what stands between the quotes, letter by letter. */
  boolean isPlain() {
    return contents == null;
  }

  /** Where the contents end in the text. */
  int end() {
    return end;
  }

  /** The contents of a literal that is not plain. */
  String contents() {
    return contents.toString();
  }

  /** Reads a literal from its first quote; gives the offset behind it. */
  int scan(int quote) {
    start = quote + 1;
    at = start;
    contents = null;
    while (at < text.length() && !endsAt(text.charAt(at))) {
      piece(text.charAt(at));
    }
    end = at;
    if (at < text.length() && text.charAt(at) == '"') {
      return at + 1;
    }
    problems.report(quote, at, SyntaxCode.UNTERMINATED_STRING);
    return at;
  }

  private static boolean endsAt(char c) {
    return c == '"' || c == '\n' || c == '\r';
  }

  private void piece(char c) {
    if (c == '\\') {
      escape();
    } else if (c < ' ' || c == 0x7f) {
      refuse(SyntaxCode.CONTROL_CHARACTER);
    } else if (!Character.isSurrogate(c)) {
      keep();
    } else if (beginsPair(c)) {
      keep();
      keep();
    } else {
      refuse(SyntaxCode.LONE_SURROGATE);
    }
  }

  private boolean beginsPair(char c) {
    return Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private void keep() {
    if (contents != null) {
      contents.append(text.charAt(at));
    }
    at++;
  }

  private void refuse(SyntaxCode code) {
    String escape = Shown.escape(text.charAt(at));
    problems.report(at, at + 1, code, escape, escape);
    keep();
  }

  private void escape() {
    if (contents == null) {
      contents = new StringBuilder().append(text, start, at);
    }
    char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    switch (kind) {
      case '"', '\\' -> append(kind, 2);
      case 'n' -> append('\n', 2);
      case 'r' -> append('\r', 2);
      case 't' -> append('\t', 2);
      case 'u' -> unicode();
      // The line ends, so that the string is not terminated: enough to say.
      case '\n', '\r' -> at++;
      default -> badEscape(Character.isSurrogate(kind) ? 1 : 2);
    }
  }

  private void append(char c, int length) {
    contents.append(c);
    at += length;
  }

  private void unicode() {
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      if (i >= text.length() || !HexFormat.isHexDigit(text.charAt(i))) {
        badEscape(i - at);
        return;
      }
      code = code * 16 + HexFormat.fromHexDigit(text.charAt(i));
    }
    append((char) code, 6);
  }

  private void badEscape(int length) {
    problems.report(
        at, at + length, SyntaxCode.BAD_ESCAPE, Shown.characters(text, at, at + length));
    at += length;
  }
}
