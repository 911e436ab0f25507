package dev.sallyport.ir;

/**
 * The operations on floating-point numbers that a {@link FunctionBuilder} writes. Both operands are
 * of the same type, {@code f32} or {@code f64}; comparisons give an {@code i1}.
 */
public sealed interface FloatOps extends Emitter permits FunctionBuilder {

  /** Sum. */
  default Value fadd(Value left, Value right) {
    return value(new Op.FloatBinary(Op.FloatOp.FADD, left, right));
  }

  /** Difference. */
  default Value fsub(Value left, Value right) {
    return value(new Op.FloatBinary(Op.FloatOp.FSUB, left, right));
  }

  /** Product. */
  default Value fmul(Value left, Value right) {
    return value(new Op.FloatBinary(Op.FloatOp.FMUL, left, right));
  }

  /** Quotient. */
  default Value fdiv(Value left, Value right) {
    return value(new Op.FloatBinary(Op.FloatOp.FDIV, left, right));
  }

  /** Remainder with the sign of the dividend, as C's fmod. */
  default Value frem(Value left, Value right) {
    return value(new Op.FloatBinary(Op.FloatOp.FREM, left, right));
  }

  /** Equal. */
  default Value feq(Value left, Value right) {
    return value(new Op.FloatCompare(Op.FloatRelation.FEQ, left, right));
  }

  /** Not equal, or one is a NaN. */
  default Value fne(Value left, Value right) {
    return value(new Op.FloatCompare(Op.FloatRelation.FNE, left, right));
  }

  /** Less. */
  default Value flt(Value left, Value right) {
    return value(new Op.FloatCompare(Op.FloatRelation.FLT, left, right));
  }

  /** Less or equal. */
  default Value fle(Value left, Value right) {
    return value(new Op.FloatCompare(Op.FloatRelation.FLE, left, right));
  }

  /** Greater. */
  default Value fgt(Value left, Value right) {
    return value(new Op.FloatCompare(Op.FloatRelation.FGT, left, right));
  }

  /** Greater or equal. */
  default Value fge(Value left, Value right) {
    return value(new Op.FloatCompare(Op.FloatRelation.FGE, left, right));
  }

  /** The number with the other sign, also of zeros and NaNs. */
  default Value fneg(Value operand) {
    return value(new Op.FloatNegate(operand));
  }
}
