package dev.sallyport.flow.internal.runtime;

/** What Flow's operators on texts and numbers mean: the one home, at compile time and run time. */
public final class Text {

  private Text() {}

  /**
   * Orders texts by their characters' code points, which is the order of their UTF-8 bytes.
   *
   * @return below, above or at 0
   */
  public static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return rank(a) - rank(b);
      }
    }
    return left.length() - right.length();
  }

  // Halves of characters above U+FFFF sort behind the units from U+E000 to U+FFFF.
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }

  /** Whether the first text stands somewhere in the second. */
  public static boolean isIn(String part, String whole) {
    return whole.contains(part);
  }

  /** Whether the text is not empty. */
  public static boolean isNotEmpty(String text) {
    return !text.isEmpty();
  }

  /**
   * The number at the start of a text: blanks, a sign, digits; what stands behind is left out. A
   * number above 64 bits wraps around.
   *
   * @throws NumberFormatException if there is no digit
   */
  public static long toNumber(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == ' ' || isControlBlank(text.charAt(at)))) {
      at++;
    }
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    long magnitude = digits(text, at);
    return negative ? -magnitude : magnitude;
  }

  private static boolean isControlBlank(char c) {
    return c >= '\t' && c <= '\r';
  }

  private static long digits(String text, int from) {
    long value = 0;
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = value * 10 + (text.charAt(at++) - '0');
    }
    if (at == from) {
      throw new NumberFormatException("\"" + text + "\" does not begin with a number");
    }
    return value;
  }

  /** A power that wraps around; 0 for a negative exponent, but for the bases 1 and -1. */
  public static long power(long base, long exponent) {
    if (exponent < 0) {
      return base == 1 ? 1 : base == -1 ? ((exponent & 1) == 0 ? 1 : -1) : 0;
    }
    long result = 1;
    long square = base;
    for (long rest = exponent; rest != 0; rest >>= 1) {
      result = (rest & 1) == 0 ? result : result * square;
      square *= square;
    }
    return result;
  }
}
