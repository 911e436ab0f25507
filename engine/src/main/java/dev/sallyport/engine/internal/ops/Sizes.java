package dev.sallyport.engine.internal.ops;

import dev.sallyport.ir.Type;

/** How many bytes the allocation limit charges: a fixed rule, not what the JVM happens to use. */
public final class Sizes {

  private static final long HEADER = 16;
  private static final long WORD = 8;

  private Sizes() {}

  /** An object with so many fields, inherited ones included. */
  public static long object(int fields) {
    return HEADER + WORD * fields;
  }

  /** An array; {@code length} is not negative. */
  public static long array(int elementBytes, int length) {
    return HEADER + (long) elementBytes * length;
  }

  /** The bytes of an element: those of a scalar in memory, 8 for a reference. */
  public static int element(Type type) {
    return type instanceof Type.Scalar scalar ? scalar.bytes() : (int) WORD;
  }
}
