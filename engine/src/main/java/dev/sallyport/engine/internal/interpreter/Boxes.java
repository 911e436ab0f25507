package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.internal.ops.Conversions;
import dev.sallyport.ir.Type;

/** Carriers in boxes, which is how the interpreter holds every value. */
final class Boxes {

  private Boxes() {}

  /** An integer, truth value or address as a sign-extended number; an i1 is 0 or 1. */
  static long asLong(Object integer) {
    return integer instanceof Boolean bit ? Conversions.zext(bit) : ((Number) integer).longValue();
  }

  /** The low bits of a number as an integer, truth value or address. */
  static Object ofLong(Type.Scalar type, long value) {
    return switch (type) {
      case I1 -> Conversions.truncToI1(value);
      case I8 -> (byte) value;
      case I16 -> (short) value;
      case I32 -> (int) value;
      case I64, ADDR -> value;
      case F32, F64 -> throw new IllegalArgumentException("not an integer: " + type);
    };
  }

  /** A scalar of any type by its bits. */
  static Object ofBits(Type.Scalar type, long bits) {
    return switch (type) {
      case F32 -> Float.intBitsToFloat((int) bits);
      case F64 -> Double.longBitsToDouble(bits);
      case I1, I8, I16, I32, I64, ADDR -> ofLong(type, bits);
    };
  }
}
