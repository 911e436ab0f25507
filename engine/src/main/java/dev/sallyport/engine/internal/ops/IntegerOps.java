package dev.sallyport.engine.internal.ops;

/** Integer arithmetic that wraps around, and bitwise operations, at every width. */
public final class IntegerOps {

  private IntegerOps() {}

  /** Sum. */
  public static byte add(byte left, byte right) {
    return (byte) (left + right);
  }

  public static short add(short left, short right) {
    return (short) (left + right);
  }

  public static int add(int left, int right) {
    return left + right;
  }

  public static long add(long left, long right) {
    return left + right;
  }

  /** Difference. */
  public static byte sub(byte left, byte right) {
    return (byte) (left - right);
  }

  public static short sub(short left, short right) {
    return (short) (left - right);
  }

  public static int sub(int left, int right) {
    return left - right;
  }

  public static long sub(long left, long right) {
    return left - right;
  }

  /** Product. */
  public static byte mul(byte left, byte right) {
    return (byte) (left * right);
  }

  public static short mul(short left, short right) {
    return (short) (left * right);
  }

  public static int mul(int left, int right) {
    return left * right;
  }

  public static long mul(long left, long right) {
    return left * right;
  }

  /** Bitwise and. */
  public static byte and(byte left, byte right) {
    return (byte) (left & right);
  }

  public static short and(short left, short right) {
    return (short) (left & right);
  }

  public static int and(int left, int right) {
    return left & right;
  }

  public static long and(long left, long right) {
    return left & right;
  }

  public static boolean and(boolean left, boolean right) {
    return left && right;
  }

  /** Bitwise or. */
  public static byte or(byte left, byte right) {
    return (byte) (left | right);
  }

  public static short or(short left, short right) {
    return (short) (left | right);
  }

  public static int or(int left, int right) {
    return left | right;
  }

  public static long or(long left, long right) {
    return left | right;
  }

  public static boolean or(boolean left, boolean right) {
    return left || right;
  }

  /** Bitwise exclusive or. */
  public static byte xor(byte left, byte right) {
    return (byte) (left ^ right);
  }

  public static short xor(short left, short right) {
    return (short) (left ^ right);
  }

  public static int xor(int left, int right) {
    return left ^ right;
  }

  public static long xor(long left, long right) {
    return left ^ right;
  }

  public static boolean xor(boolean left, boolean right) {
    return left ^ right;
  }
}
