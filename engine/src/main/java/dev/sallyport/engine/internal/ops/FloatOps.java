package dev.sallyport.engine.internal.ops;

/**
 * What Java's operators on {@code float} and {@code double} do not already say: those are IEEE 754,
 * rounding to nearest even, and {@code %} is C's {@code fmod}.
 */
public final class FloatOps {

  private static final int SIGN_32 = Integer.MIN_VALUE;
  private static final long SIGN_64 = Long.MIN_VALUE;

  private FloatOps() {}

  /** Flips the sign bit, also of a NaN, which Java's minus need not do. */
  public static float fneg(float operand) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(operand) ^ SIGN_32);
  }

  public static double fneg(double operand) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(operand) ^ SIGN_64);
  }
}
