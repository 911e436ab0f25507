package dev.sallyport.gypsum.internal.syntax;

/** Resolves what stands behind backslashes in a string literal. */
final class Escapes {

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int badAt = -1;
  private int badEnd;
  private int at;

  Escapes(String text) {
    this.text = text;
  }

  /** Where the first escape stands that means nothing, or -1. */
  int badAt() {
    return badAt;
  }

  /** Behind it, as far as the text goes. */
  int badEnd() {
    return badEnd;
  }

  String resolve() {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escape(text.charAt(at++));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void escape(char c) {
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\u000b');
      case 'x' -> codePoint(2);
      case 'u' -> codePoint(4);
      case 'U' -> codePoint(8);
      default -> out.append(c);
    }
  }

  private void codePoint(int digits) {
    int value = at + digits <= text.length() ? hex(text.substring(at, at + digits)) : -1;
    if (value >= 0) {
      out.appendCodePoint(value);
      at += digits;
    } else if (badAt < 0) {
      badAt = at - 2;
      badEnd = Math.min(text.length(), at + digits);
    }
  }

  private static int hex(String digits) {
    boolean hex = digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    long value = hex ? Long.parseLong(digits, 16) : -1;
    return value <= Character.MAX_CODE_POINT ? (int) value : -1;
  }
}
