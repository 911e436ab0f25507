package dev.sallyport.engine.internal.ops;

/**
 * Whether arithmetic at a width leaves the range of the width; {@link IntegerOps} has the result.
 */
public final class CheckedOps {

  private CheckedOps() {}

  /** Whether the signed sum does not fit. */
  public static boolean saddOverflows(byte left, byte right) {
    return left + right != (byte) (left + right);
  }

  public static boolean saddOverflows(short left, short right) {
    return left + right != (short) (left + right);
  }

  public static boolean saddOverflows(int left, int right) {
    return (long) left + right != left + right;
  }

  public static boolean saddOverflows(long left, long right) {
    return ((left ^ (left + right)) & (right ^ (left + right))) < 0;
  }

  /** Whether the signed difference does not fit. */
  public static boolean ssubOverflows(byte left, byte right) {
    return left - right != (byte) (left - right);
  }

  public static boolean ssubOverflows(short left, short right) {
    return left - right != (short) (left - right);
  }

  public static boolean ssubOverflows(int left, int right) {
    return (long) left - right != left - right;
  }

  public static boolean ssubOverflows(long left, long right) {
    return ((left ^ right) & (left ^ (left - right))) < 0;
  }

  /** Whether the signed product does not fit. */
  public static boolean smulOverflows(byte left, byte right) {
    return left * right != (byte) (left * right);
  }

  public static boolean smulOverflows(short left, short right) {
    return left * right != (short) (left * right);
  }

  public static boolean smulOverflows(int left, int right) {
    return (long) left * right != (int) ((long) left * right);
  }

  public static boolean smulOverflows(long left, long right) {
    return Math.multiplyHigh(left, right) != (left * right) >> 63;
  }

  /** Whether the unsigned sum does not fit. */
  public static boolean uaddOverflows(byte left, byte right) {
    return (Byte.toUnsignedInt(left) + Byte.toUnsignedInt(right)) >>> 8 != 0;
  }

  public static boolean uaddOverflows(short left, short right) {
    return (Short.toUnsignedInt(left) + Short.toUnsignedInt(right)) >>> 16 != 0;
  }

  public static boolean uaddOverflows(int left, int right) {
    return (Integer.toUnsignedLong(left) + Integer.toUnsignedLong(right)) >>> 32 != 0;
  }

  public static boolean uaddOverflows(long left, long right) {
    return UnsignedCompare.ult(left + right, left);
  }

  /** Whether the unsigned difference is negative. */
  public static boolean usubOverflows(byte left, byte right) {
    return UnsignedCompare.ult(left, right);
  }

  public static boolean usubOverflows(short left, short right) {
    return UnsignedCompare.ult(left, right);
  }

  public static boolean usubOverflows(int left, int right) {
    return UnsignedCompare.ult(left, right);
  }

  public static boolean usubOverflows(long left, long right) {
    return UnsignedCompare.ult(left, right);
  }

  /** Whether the unsigned product does not fit. */
  public static boolean umulOverflows(byte left, byte right) {
    return (Byte.toUnsignedInt(left) * Byte.toUnsignedInt(right)) >>> 8 != 0;
  }

  public static boolean umulOverflows(short left, short right) {
    return (Short.toUnsignedInt(left) * Short.toUnsignedInt(right)) >>> 16 != 0;
  }

  public static boolean umulOverflows(int left, int right) {
    return (Integer.toUnsignedLong(left) * Integer.toUnsignedLong(right)) >>> 32 != 0;
  }

  public static boolean umulOverflows(long left, long right) {
    return Math.unsignedMultiplyHigh(left, right) != 0;
  }
}
