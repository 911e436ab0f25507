package dev.sallyport.gypsum.internal.runtime;

import static dev.sallyport.gypsum.internal.runtime.CoreNatives.notNull;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** What {@code std} needs of Java to build strings and to read numbers from them. */
@NativePackage("std")
public final class TextNatives {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?");
  private static final int LONGEST = 400;
  private static final int ASCII = 128;

  private TextNatives() {}

  /** Copies the code units of a text. */
  @Native("StringBuilder__copy")
  public static void copy(String text, short[] into, int at) {
    for (int i = 0; i < notNull(text).length(); i++) {
      into[at + i] = (short) text.charAt(i);
    }
  }

  /** The text of some code units. */
  @Native("StringBuilder__make")
  public static String make(short[] units, int count) {
    var chars = new char[count];
    for (int i = 0; i < count; i++) {
      chars[i] = (char) units[i];
    }
    return new String(chars);
  }

  /** Whether a text is a whole number of 64 bits. */
  @Native("is_i64")
  public static boolean isLong(String text) {
    if (!WHOLE.matcher(notNull(text)).matches()) {
      return false;
    }
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  /** The number that a text is. */
  @Native("to_i64")
  public static long toLong(String text) {
    return Long.parseLong(text);
  }

  /** Whether a text is a decimal number. */
  @Native("is_f64")
  public static boolean isDouble(String text) {
    return notNull(text).length() <= LONGEST && DECIMAL.matcher(text).matches();
  }

  /** The number that a text is. */
  @Native("to_f64")
  public static double toDouble(String text) {
    return Double.parseDouble(text);
  }

  /** Whether a text is a whole number of 64 bits in a base. */
  @Native("is_i64_in")
  public static boolean isLongIn(String text, int base) {
    try {
      Long.parseLong(notNull(text), base);
      return text.chars().allMatch(c -> c < ASCII);
    } catch (NumberFormatException _) {
      return false;
    }
  }

  /** The number that a text is in a base. */
  @Native("to_i64_in")
  public static long toLongIn(String text, int base) {
    return Long.parseLong(text, base);
  }

  /** A number in a base. */
  @Native("text_in_base")
  public static String inBase(long number, int base) {
    return Long.toString(number, base);
  }

  /** A number with some digits behind the point; halves go to the even digit, as C prints. */
  @Native("text_fixed")
  public static String fixed(double x, int digits) {
    return Double.isFinite(x)
        ? new BigDecimal(x).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
        : NumberNatives.ofDouble(x);
  }

  /** A number with all digits that matter. */
  @Native
  public static String exact(double x) {
    return Double.isFinite(x) ? Double.toString(x) : NumberNatives.ofDouble(x);
  }

  /** Whether a code unit is a letter. */
  @Native("is_letter")
  public static boolean isLetter(int code) {
    return Character.isLetter(code);
  }
}
