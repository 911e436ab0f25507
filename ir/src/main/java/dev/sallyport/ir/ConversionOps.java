package dev.sallyport.ir;

/** The conversions that a {@link FunctionBuilder} writes; the type is the one that results. */
public sealed interface ConversionOps extends Emitter permits FunctionBuilder {

  /** A wider integer with the same signed value. */
  default Value sext(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.SEXT, type, operand));
  }

  /** A wider integer with the same unsigned value. */
  default Value zext(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.ZEXT, type, operand));
  }

  /** The low bits of an integer. */
  default Value trunc(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.TRUNC, type, operand));
  }

  /** The floating-point number nearest to a signed integer. */
  default Value stof(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.STOF, type, operand));
  }

  /** The floating-point number nearest to an unsigned integer. */
  default Value utof(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.UTOF, type, operand));
  }

  /** The signed integer toward zero; saturates, and a NaN gives 0. */
  default Value ftos(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.FTOS, type, operand));
  }

  /** The unsigned integer toward zero; saturates, and a NaN gives 0. */
  default Value ftou(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.FTOU, type, operand));
  }

  /** The same bits: between i32 and f32, i64 and f64, i64 and addr. */
  default Value bitcast(Type.Scalar type, Value operand) {
    return value(new Op.Convert(Op.Conversion.BITCAST, type, operand));
  }

  /** An {@code f64} with the same value as an {@code f32}. */
  default Value fwiden(Value operand) {
    return value(new Op.Convert(Op.Conversion.FWIDEN, Type.Scalar.F64, operand));
  }

  /** The {@code f32} nearest to an {@code f64}. */
  default Value fnarrow(Value operand) {
    return value(new Op.Convert(Op.Conversion.FNARROW, Type.Scalar.F32, operand));
  }
}
