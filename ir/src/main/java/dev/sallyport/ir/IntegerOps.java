package dev.sallyport.ir;

/**
 * The operations on integers that a {@link FunctionBuilder} writes. Both operands are of the same
 * type, which is also that of the result; comparisons give an {@code i1}.
 */
public sealed interface IntegerOps extends Emitter permits FunctionBuilder {

  /**
   * What checked arithmetic gives.
   *
   * @param result the wrapped result
   * @param overflow an {@code i1}: 1 if the exact result did not fit
   */
  record Checked(Value result, Value overflow) {}

  /** Sum, wrapping. */
  default Value add(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.ADD, left, right));
  }

  /** Difference, wrapping. */
  default Value sub(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.SUB, left, right));
  }

  /** Product, wrapping. */
  default Value mul(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.MUL, left, right));
  }

  /** Signed quotient; traps on a zero divisor. */
  default Value sdiv(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.SDIV, left, right));
  }

  /** Unsigned quotient; traps on a zero divisor. */
  default Value udiv(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.UDIV, left, right));
  }

  /** Signed remainder; traps on a zero divisor. */
  default Value srem(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.SREM, left, right));
  }

  /** Unsigned remainder; traps on a zero divisor. */
  default Value urem(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.UREM, left, right));
  }

  /** Bitwise and. */
  default Value and(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.AND, left, right));
  }

  /** Bitwise or. */
  default Value or(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.OR, left, right));
  }

  /** Bitwise exclusive or. */
  default Value xor(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.XOR, left, right));
  }

  /** Shift left by an amount of the same type, modulo the width. */
  default Value shl(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.SHL, left, right));
  }

  /** Shift right, filling with the sign. */
  default Value sshr(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.SSHR, left, right));
  }

  /** Shift right, filling with zeros. */
  default Value ushr(Value left, Value right) {
    return value(new Op.IntBinary(Op.IntOp.USHR, left, right));
  }

  /** Whether the two are equal; addresses too, as in all comparisons. */
  default Value eq(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.EQ, left, right));
  }

  /** Whether the two differ. */
  default Value ne(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.NE, left, right));
  }

  /** Signed less. */
  default Value slt(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.SLT, left, right));
  }

  /** Signed less or equal. */
  default Value sle(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.SLE, left, right));
  }

  /** Signed greater. */
  default Value sgt(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.SGT, left, right));
  }

  /** Signed greater or equal. */
  default Value sge(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.SGE, left, right));
  }

  /** Unsigned less. */
  default Value ult(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.ULT, left, right));
  }

  /** Unsigned less or equal. */
  default Value ule(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.ULE, left, right));
  }

  /** Unsigned greater. */
  default Value ugt(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.UGT, left, right));
  }

  /** Unsigned greater or equal. */
  default Value uge(Value left, Value right) {
    return value(new Op.IntCompare(Op.IntRelation.UGE, left, right));
  }

  /** Checked arithmetic: the wrapped result, and whether it is wrong. */
  default Checked checked(Op.OverflowOp op, Value left, Value right) {
    var results = emit(new Op.Overflow(op, left, right));
    return new Checked(results.get(0), results.get(1));
  }

  /** One of two values of the same type, by an {@code i1}, without a branch. */
  default Value select(Value condition, Value ifTrue, Value ifFalse) {
    return value(new Op.Select(condition, ifTrue, ifFalse));
  }
}
