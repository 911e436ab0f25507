package dev.sallyport.engine.internal.ops;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;

/** Division of integers at every width; a divisor of zero traps. */
public final class Division {

  private Division() {}

  /** Signed quotient, rounded toward zero; the least value divided by -1 wraps to itself. */
  public static byte sdiv(byte left, byte right) {
    return (byte) (left / nonZero(right));
  }

  public static short sdiv(short left, short right) {
    return (short) (left / nonZero(right));
  }

  public static int sdiv(int left, int right) {
    return left / nonZero(right);
  }

  public static long sdiv(long left, long right) {
    return left / nonZero(right);
  }

  /** Signed remainder, with the sign of the dividend. */
  public static byte srem(byte left, byte right) {
    return (byte) (left % nonZero(right));
  }

  public static short srem(short left, short right) {
    return (short) (left % nonZero(right));
  }

  public static int srem(int left, int right) {
    return left % nonZero(right);
  }

  public static long srem(long left, long right) {
    return left % nonZero(right);
  }

  /** Unsigned quotient. */
  public static byte udiv(byte left, byte right) {
    return (byte) (Byte.toUnsignedInt(left) / Byte.toUnsignedInt(nonZero(right)));
  }

  public static short udiv(short left, short right) {
    return (short) (Short.toUnsignedInt(left) / Short.toUnsignedInt(nonZero(right)));
  }

  public static int udiv(int left, int right) {
    return Integer.divideUnsigned(left, nonZero(right));
  }

  public static long udiv(long left, long right) {
    return Long.divideUnsigned(left, nonZero(right));
  }

  /** Unsigned remainder. */
  public static byte urem(byte left, byte right) {
    return (byte) (Byte.toUnsignedInt(left) % Byte.toUnsignedInt(nonZero(right)));
  }

  public static short urem(short left, short right) {
    return (short) (Short.toUnsignedInt(left) % Short.toUnsignedInt(nonZero(right)));
  }

  public static int urem(int left, int right) {
    return Integer.remainderUnsigned(left, nonZero(right));
  }

  public static long urem(long left, long right) {
    return Long.remainderUnsigned(left, nonZero(right));
  }

  private static byte nonZero(byte divisor) {
    if (divisor == 0) {
      throw new TrapException(TrapCode.DIVIDE_BY_ZERO);
    }
    return divisor;
  }

  private static short nonZero(short divisor) {
    if (divisor == 0) {
      throw new TrapException(TrapCode.DIVIDE_BY_ZERO);
    }
    return divisor;
  }

  private static int nonZero(int divisor) {
    if (divisor == 0) {
      throw new TrapException(TrapCode.DIVIDE_BY_ZERO);
    }
    return divisor;
  }

  private static long nonZero(long divisor) {
    if (divisor == 0) {
      throw new TrapException(TrapCode.DIVIDE_BY_ZERO);
    }
    return divisor;
  }
}
