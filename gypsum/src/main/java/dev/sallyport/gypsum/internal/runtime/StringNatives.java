package dev.sallyport.gypsum.internal.runtime;

import static dev.sallyport.gypsum.internal.runtime.CoreNatives.notNull;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;
import java.util.Locale;

/** The methods of strings. Indices count UTF-16 code units. */
@NativePackage("gypsum")
public final class StringNatives {

  private StringNatives() {}

  /** How many code units there are. */
  @Native("String__length")
  public static int length(String text) {
    return notNull(text).length();
  }

  /** The low byte of a code unit: of ASCII, the character. */
  @Native("String__get")
  public static byte get(String text, int index) {
    return (byte) codeAt(text, index);
  }

  /** A code unit. */
  @Native("String__code_at")
  public static int codeAt(String text, int index) {
    if (index < 0 || index >= notNull(text).length()) {
      throw outOfBounds(index + " of " + text.length());
    }
    return text.charAt(index);
  }

  private static TrapException outOfBounds(String details) {
    return new TrapException(TrapCode.INDEX_OUT_OF_BOUNDS, details);
  }

  /** The string with one code point. */
  @Native("String__from_code")
  public static String fromCode(int code) {
    if (!Character.isValidCodePoint(code)) {
      throw outOfBounds("code point " + code);
    }
    return Character.toString(code);
  }

  /** Both, one behind the other. */
  @Native("String__concat")
  public static String concat(String left, String right) {
    return notNull(left).concat(notNull(right));
  }

  /** Whether both have the same text. */
  @Native("String__equal")
  public static boolean equal(String left, String right) {
    return notNull(left).equals(right);
  }

  /** Whether the texts differ. */
  @Native("String__unequal")
  public static boolean unequal(String left, String right) {
    return !notNull(left).equals(right);
  }

  /** Whether the first comes first. */
  @Native("String__less")
  public static boolean less(String left, String right) {
    return compare(left, right) < 0;
  }

  /** Whether the second does not come first. */
  @Native("String__less_equal")
  public static boolean lessEqual(String left, String right) {
    return compare(left, right) <= 0;
  }

  /** Whether the second comes first. */
  @Native("String__greater")
  public static boolean greater(String left, String right) {
    return compare(left, right) > 0;
  }

  /** Whether the first does not come first. */
  @Native("String__greater_equal")
  public static boolean greaterEqual(String left, String right) {
    return compare(left, right) >= 0;
  }

  // By code points, which is the order of the UTF-8 bytes.
  private static int compare(String left, String right) {
    int shorter = Math.min(notNull(left).length(), notNull(right).length());
    for (int i = 0; i < shorter; i++) {
      char l = left.charAt(i);
      char r = right.charAt(i);
      if (l != r) {
        return rank(l) - rank(r);
      }
    }
    return left.length() - right.length();
  }

  // Surrogates stand for code points above all other code units.
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }

  /** The part from an index to behind another. */
  @Native("String__substring")
  public static String substring(String text, int from, int to) {
    if (from < 0 || to < from || to > notNull(text).length()) {
      throw outOfBounds(from + " to " + to + " of " + notNull(text).length());
    }
    return text.substring(from, to);
  }

  /** Where a part first stands, or -1. */
  @Native("String__find")
  public static int find(String text, String part) {
    return notNull(text).indexOf(notNull(part));
  }

  /** Where a part last stands, or -1. */
  @Native("String__find_last")
  public static int findLast(String text, String part) {
    return notNull(text).lastIndexOf(notNull(part));
  }

  /** Whether it begins with a part. */
  @Native("String__starts_with")
  public static boolean startsWith(String text, String part) {
    return notNull(text).startsWith(notNull(part));
  }

  /** Whether it ends with a part. */
  @Native("String__ends_with")
  public static boolean endsWith(String text, String part) {
    return notNull(text).endsWith(notNull(part));
  }

  /** Whether a part stands in it. */
  @Native("String__contains")
  public static boolean contains(String text, String part) {
    return notNull(text).contains(notNull(part));
  }

  /** The text with another part in place of each part. */
  @Native("String__replace")
  public static String replace(String text, String part, String other) {
    return notNull(text).replace(notNull(part), notNull(other));
  }

  /** The text without blanks at its ends. */
  @Native("String__trim")
  public static String trim(String text) {
    return notNull(text).strip();
  }

  /** The text in lower case. */
  @Native("String__to_lower")
  public static String toLower(String text) {
    return notNull(text).toLowerCase(Locale.ROOT);
  }

  /** The text in upper case. */
  @Native("String__to_upper")
  public static String toUpper(String text) {
    return notNull(text).toUpperCase(Locale.ROOT);
  }

  /** The text several times; nothing for a negative count. */
  @Native("String__repeat")
  public static String repeat(String text, int count) {
    return notNull(text).repeat(Math.max(0, count));
  }

  /** A number that equal texts share. */
  @Native("String__hash")
  public static int hash(String text) {
    return notNull(text).hashCode();
  }

  /** Whether there is no code unit. */
  @Native("String__is_empty")
  public static boolean isEmpty(String text) {
    return notNull(text).isEmpty();
  }

  /** The code unit at an index, as a text. */
  @Native("String__at")
  public static String at(String text, int index) {
    return String.valueOf((char) codeAt(text, index));
  }

  /** The part from an index to the end. */
  @Native("String__substring_from")
  public static String substringFrom(String text, int from) {
    return substring(text, from, notNull(text).length());
  }

  /** Where a part first stands at an index or behind it, or -1. */
  @Native("String__find_from")
  public static int findFrom(String text, String part, int from) {
    return notNull(text).indexOf(notNull(part), from);
  }

  /** Negative if the first comes first, positive if the second does, else 0. */
  @Native("String__compare")
  public static int order(String left, String right) {
    return Integer.signum(compare(left, right));
  }
}
