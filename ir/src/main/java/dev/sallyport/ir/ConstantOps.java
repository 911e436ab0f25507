package dev.sallyport.ir;

/** The constants that a {@link FunctionBuilder} writes. Each method gives the new value. */
public sealed interface ConstantOps extends Emitter permits FunctionBuilder {

  /** A truth value. */
  default Value constI1(boolean value) {
    return constant(Type.Scalar.I1, value ? 1 : 0);
  }

  /** An {@code i32}. */
  default Value constI32(int value) {
    return constant(Type.Scalar.I32, value);
  }

  /** An {@code i64}. */
  default Value constI64(long value) {
    return constant(Type.Scalar.I64, value);
  }

  /**
   * An integer of any width, or an address.
   *
   * @param value with its sign: a constant of type {@code i8} is -128 to 127
   */
  default Value constant(Type.Scalar type, long value) {
    return value(new Op.IntConst(type, value));
  }

  /** An {@code f32}; every NaN keeps its bits. */
  default Value constF32(float value) {
    long bits = Integer.toUnsignedLong(Float.floatToRawIntBits(value));
    return value(new Op.FloatConst(Type.Scalar.F32, bits));
  }

  /** An {@code f64}; every NaN keeps its bits. */
  default Value constF64(double value) {
    return value(new Op.FloatConst(Type.Scalar.F64, Double.doubleToRawLongBits(value)));
  }

  /** A string of any length. */
  default Value constString(String value) {
    return value(new Op.StringConst(value));
  }

  /** The null of a reference type. */
  default Value constNull(Type.Reference type) {
    return value(new Op.NullConst(type));
  }

  /** A function as a value. */
  default Value constFunction(Name function) {
    return value(new Op.FunctionConst(function));
  }

  /** A fresh copy of an array constant of the module. */
  default Value constArray(String constant) {
    return value(new Op.ArrayConst(constant));
  }
}
