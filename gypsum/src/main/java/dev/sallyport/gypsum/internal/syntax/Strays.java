package dev.sallyport.gypsum.internal.syntax;

/** Characters that no token has, but that stand in texts from elsewhere. */
final class Strays {

  /** What some editors put in front of a text. */
  static final char BYTE_ORDER_MARK = (char) 0xfeff;

  private static final String QUOTES = "\u201c\u201d\u201e\u00ab\u00bb";

  private Strays() {}

  /** Whether it is a quotation mark as word processors write them. */
  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Whether it is a letter or digit of a name in another language. */
  static boolean isLetter(char c) {
    return c >= 128 && Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** Characters as a message shows them: the number of one that cannot be seen. */
  static String shown(String text) {
    int first = text.codePointAt(0);
    boolean seen =
        switch (Character.getType(first)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
    return seen ? text : "U+%04X".formatted(first);
  }
}
