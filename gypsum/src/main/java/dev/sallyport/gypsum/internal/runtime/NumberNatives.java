package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;

/** The text of numbers and truth values. */
@NativePackage("gypsum")
public final class NumberNatives {

  private NumberNatives() {}

  /** The text of {@code ()}. */
  @Native("unit__to_string")
  public static String unit() {
    return "unit";
  }

  /** {@code true} or {@code false}. */
  @Native("boolean__to_string")
  public static String ofBoolean(boolean value) {
    return String.valueOf(value);
  }

  /** In decimal. */
  @Native("i8__to_string")
  public static String ofByte(byte value) {
    return String.valueOf(value);
  }

  /** In decimal. */
  @Native("i16__to_string")
  public static String ofShort(short value) {
    return String.valueOf(value);
  }

  /** In decimal. */
  @Native("i32__to_string")
  public static String ofInt(int value) {
    return String.valueOf(value);
  }

  /** In decimal. */
  @Native("i64__to_string")
  public static String ofLong(long value) {
    return String.valueOf(value);
  }

  /** With six digits, as C prints with {@code %g}. */
  @Native("f32__to_string")
  public static String ofFloat(float value) {
    return SixDigits.of(value);
  }

  /** With six digits, as C prints with {@code %g}. */
  @Native("f64__to_string")
  public static String ofDouble(double value) {
    return SixDigits.of(value);
  }
}
