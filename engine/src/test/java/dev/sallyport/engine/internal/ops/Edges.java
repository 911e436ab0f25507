package dev.sallyport.engine.internal.ops;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Values at which arithmetic goes wrong if it goes wrong anywhere, and ways to call operations. */
public final class Edges {

  public static final List<Class<?>> WIDTHS =
      List.of(byte.class, short.class, int.class, long.class);

  private Edges() {}

  public static int bits(Class<?> width) {
    return switch (width.getName()) {
      case "byte" -> Byte.SIZE;
      case "short" -> Short.SIZE;
      case "int" -> Integer.SIZE;
      default -> Long.SIZE;
    };
  }

  private static final int[] POWERS = {
    0, 1, 2, 3, 6, 7, 8, 9, 14, 15, 16, 17, 23, 24, 30, 31, 32, 33, 52, 53, 61, 62, 63
  };

  /** 0, 1, -1, the ends, and powers of two with their neighbours, at a width. */
  public static List<Long> integers(Class<?> width) {
    var found = new TreeSet<Long>();
    for (int bit : POWERS) {
      for (long delta = -1; delta <= 1; delta++) {
        found.add(wrap(width, (1L << bit) + delta));
        found.add(wrap(width, -(1L << bit) + delta));
      }
    }
    return List.copyOf(found);
  }

  public static long wrap(Class<?> width, long value) {
    int spare = Long.SIZE - bits(width);
    return value << spare >> spare;
  }

  public static long wrap(Class<?> width, BigInteger value) {
    return wrap(width, value.longValue());
  }

  public static BigInteger signed(long value) {
    return BigInteger.valueOf(value);
  }

  public static BigInteger unsigned(Class<?> width, long value) {
    return BigInteger.valueOf(value)
        .and(BigInteger.ONE.shiftLeft(bits(width)).subtract(BigInteger.ONE));
  }

  public static Object carrier(Class<?> width, long value) {
    return switch (width.getName()) {
      case "byte" -> (byte) value;
      case "short" -> (short) value;
      case "int" -> (int) value;
      default -> value;
    };
  }

  /** Calls the overload of a binary operation at a width. */
  public static Object call(Class<?> home, String name, Class<?> width, long left, long right) {
    try {
      return home.getMethod(name, width, width)
          .invoke(null, carrier(width, left), carrier(width, right));
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + " at " + width, e);
    }
  }

  /** Zeros, ends, subnormals, infinities, NaN, and the neighbourhoods of every power of two. */
  public static List<Double> doubles() {
    var found = new ArrayList<Double>();
    for (double special :
        new double[] {0, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 0.5, 1.5, 2.5}) {
      found.add(special);
      found.add(-special);
    }
    for (int exponent = -2; exponent <= 66; exponent++) {
      double power = Math.scalb(1.0, exponent);
      for (double near : new double[] {power, Math.nextUp(power), Math.nextDown(power)}) {
        found.addAll(List.of(near, -near, near - 0.5, near + 0.5, near - 1, 1 - near));
      }
    }
    found.addAll(List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    return found;
  }
}
