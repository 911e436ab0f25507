package dev.sallyport.engine.internal.ops;

/** Comparisons that read integers as unsigned, at every width. */
public final class UnsignedCompare {

  private UnsignedCompare() {}

  /** Less. */
  public static boolean ult(byte left, byte right) {
    return Byte.compareUnsigned(left, right) < 0;
  }

  public static boolean ult(short left, short right) {
    return Short.compareUnsigned(left, right) < 0;
  }

  public static boolean ult(int left, int right) {
    return Integer.compareUnsigned(left, right) < 0;
  }

  public static boolean ult(long left, long right) {
    return Long.compareUnsigned(left, right) < 0;
  }

  /** Less or equal. */
  public static boolean ule(byte left, byte right) {
    return Byte.compareUnsigned(left, right) <= 0;
  }

  public static boolean ule(short left, short right) {
    return Short.compareUnsigned(left, right) <= 0;
  }

  public static boolean ule(int left, int right) {
    return Integer.compareUnsigned(left, right) <= 0;
  }

  public static boolean ule(long left, long right) {
    return Long.compareUnsigned(left, right) <= 0;
  }

  /** Greater. */
  public static boolean ugt(byte left, byte right) {
    return Byte.compareUnsigned(left, right) > 0;
  }

  public static boolean ugt(short left, short right) {
    return Short.compareUnsigned(left, right) > 0;
  }

  public static boolean ugt(int left, int right) {
    return Integer.compareUnsigned(left, right) > 0;
  }

  public static boolean ugt(long left, long right) {
    return Long.compareUnsigned(left, right) > 0;
  }

  /** Greater or equal. */
  public static boolean uge(byte left, byte right) {
    return Byte.compareUnsigned(left, right) >= 0;
  }

  public static boolean uge(short left, short right) {
    return Short.compareUnsigned(left, right) >= 0;
  }

  public static boolean uge(int left, int right) {
    return Integer.compareUnsigned(left, right) >= 0;
  }

  public static boolean uge(long left, long right) {
    return Long.compareUnsigned(left, right) >= 0;
  }
}
