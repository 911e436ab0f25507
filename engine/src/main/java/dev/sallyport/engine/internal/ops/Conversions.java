package dev.sallyport.engine.internal.ops;

/**
 * Conversions that are more than a Java cast.
 *
 * <p>What is missing here <em>is</em> a cast: sign extension from {@code i8} on, truncation except
 * to {@code i1}, {@code (double)} and {@code (float)} of a signed integer, widening and narrowing
 * of floats. An {@code f32} becomes an integer by way of {@code f64}, and a narrow unsigned integer
 * becomes a float by way of {@link #zext}: both ways are exact.
 */
public final class Conversions {

  private static final double TWO_TO_63 = 0x1p63;

  private Conversions() {}

  /** The one bit is the sign: true is -1. */
  public static long sext(boolean bit) {
    return bit ? -1 : 0;
  }

  /** The same unsigned value; a cast makes it any width in between. */
  public static long zext(boolean bit) {
    return bit ? 1 : 0;
  }

  public static long zext(byte operand) {
    return Byte.toUnsignedLong(operand);
  }

  public static long zext(short operand) {
    return Short.toUnsignedLong(operand);
  }

  public static long zext(int operand) {
    return Integer.toUnsignedLong(operand);
  }

  /** The lowest bit. */
  public static boolean truncToI1(long operand) {
    return (operand & 1) != 0;
  }

  /** The nearest {@code f64} to an unsigned integer, ties to even. */
  public static double u64ToF64(long operand) {
    return operand >= 0 ? (double) operand : (double) halved(operand) * 2;
  }

  /** The nearest {@code f32} to an unsigned integer, ties to even, rounded once. */
  public static float u64ToF32(long operand) {
    return operand >= 0 ? (float) operand : (float) halved(operand) * 2;
  }

  // The bit shifted out stays visible in the lowest one, so that rounding still sees it.
  private static long halved(long operand) {
    return (operand >>> 1) | (operand & 1);
  }

  /** Toward zero, saturating; a NaN gives 0. Java's cast would wrap around below 32 bits. */
  public static byte f64ToI8(double operand) {
    return (byte) Math.clamp((long) operand, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  public static short f64ToI16(double operand) {
    return (short) Math.clamp((long) operand, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  public static int f64ToI32(double operand) {
    return (int) operand;
  }

  public static long f64ToI64(double operand) {
    return (long) operand;
  }

  /** Toward zero, saturating at 0 and at the greatest unsigned value; a NaN gives 0. */
  public static byte f64ToU8(double operand) {
    return (byte) Math.clamp((long) operand, 0, 0xff);
  }

  public static short f64ToU16(double operand) {
    return (short) Math.clamp((long) operand, 0, 0xffff);
  }

  public static int f64ToU32(double operand) {
    return (int) Math.clamp((long) operand, 0, 0xffff_ffffL);
  }

  public static long f64ToU64(double operand) {
    return operand >= TWO_TO_63
        ? (long) (operand - TWO_TO_63) ^ Long.MIN_VALUE
        : Math.max(0, (long) operand);
  }
}
