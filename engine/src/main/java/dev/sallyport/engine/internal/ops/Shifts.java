package dev.sallyport.engine.internal.ops;

/** Shifts at every width; the amount has the type of the value and counts modulo its width. */
public final class Shifts {

  private Shifts() {}

  /** Shift left. */
  public static byte shl(byte left, byte right) {
    return (byte) (left << (right & 7));
  }

  public static short shl(short left, short right) {
    return (short) (left << (right & 15));
  }

  public static int shl(int left, int right) {
    return left << right;
  }

  public static long shl(long left, long right) {
    return left << right;
  }

  /** Shift right, filling with the sign. */
  public static byte sshr(byte left, byte right) {
    return (byte) (left >> (right & 7));
  }

  public static short sshr(short left, short right) {
    return (short) (left >> (right & 15));
  }

  public static int sshr(int left, int right) {
    return left >> right;
  }

  public static long sshr(long left, long right) {
    return left >> right;
  }

  /** Shift right, filling with zeros. */
  public static byte ushr(byte left, byte right) {
    return (byte) (Byte.toUnsignedInt(left) >>> (right & 7));
  }

  public static short ushr(short left, short right) {
    return (short) (Short.toUnsignedInt(left) >>> (right & 15));
  }

  public static int ushr(int left, int right) {
    return left >>> right;
  }

  public static long ushr(long left, long right) {
    return left >>> right;
  }
}
