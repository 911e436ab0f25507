package dev.sallyport.ir;

/** How messages show pieces of a text. */
final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  /** Text in quotes, cut when long, what cannot be seen as an escape. */
  static String characters(String text, int from, int to) {
    int end = Math.min(to, from + LONGEST);
    var out = new StringBuilder("'");
    for (int i = from; i < end; i++) {
      append(out, text.charAt(i));
    }
    return out.append(end < to ? "...'" : "'").toString();
  }

  static String characters(String text) {
    return characters(text, 0, text.length());
  }

  private static void append(StringBuilder out, char c) {
    if (Character.isISOControl(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.FORMAT) {
      out.append(escape(c));
    } else {
      out.append(c);
    }
  }

  /** A UTF-16 code unit as an escape. */
  static String escape(char c) {
    return c == '\t' ? "\\t" : String.format("\\u%04x", (int) c);
  }
}
