package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.internal.ops.CheckedOps;
import dev.sallyport.engine.internal.ops.Division;
import dev.sallyport.engine.internal.ops.IntegerOps;
import dev.sallyport.engine.internal.ops.Shifts;
import dev.sallyport.engine.internal.ops.UnsignedCompare;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Op.IntRelation;
import dev.sallyport.ir.Op.OverflowOp;

/** Reads the operations on integers: finds the method for the width. */
final class IntegerReader {

  private IntegerReader() {}

  static Object binary(IntOp op, Object left, Object right) {
    return switch (left) {
      case Boolean l -> binary(op, (boolean) l, (boolean) right);
      case Byte l -> binary(op, (byte) l, (byte) right);
      case Short l -> binary(op, (short) l, (short) right);
      case Integer l -> binary(op, (int) l, (int) right);
      default -> binary(op, (long) left, (long) right);
    };
  }

  private static boolean binary(IntOp op, boolean left, boolean right) {
    return switch (op) {
      case AND -> IntegerOps.and(left, right);
      case OR -> IntegerOps.or(left, right);
      case XOR -> IntegerOps.xor(left, right);
      case ADD, SUB, MUL, SDIV, UDIV, SREM, UREM, SHL, SSHR, USHR ->
          throw new IllegalArgumentException("not an operation on i1: " + op);
    };
  }

  private static byte binary(IntOp op, byte left, byte right) {
    return switch (op) {
      case ADD -> IntegerOps.add(left, right);
      case SUB -> IntegerOps.sub(left, right);
      case MUL -> IntegerOps.mul(left, right);
      case SDIV -> Division.sdiv(left, right);
      case UDIV -> Division.udiv(left, right);
      case SREM -> Division.srem(left, right);
      case UREM -> Division.urem(left, right);
      case AND -> IntegerOps.and(left, right);
      case OR -> IntegerOps.or(left, right);
      case XOR -> IntegerOps.xor(left, right);
      case SHL -> Shifts.shl(left, right);
      case SSHR -> Shifts.sshr(left, right);
      case USHR -> Shifts.ushr(left, right);
    };
  }

  private static short binary(IntOp op, short left, short right) {
    return switch (op) {
      case ADD -> IntegerOps.add(left, right);
      case SUB -> IntegerOps.sub(left, right);
      case MUL -> IntegerOps.mul(left, right);
      case SDIV -> Division.sdiv(left, right);
      case UDIV -> Division.udiv(left, right);
      case SREM -> Division.srem(left, right);
      case UREM -> Division.urem(left, right);
      case AND -> IntegerOps.and(left, right);
      case OR -> IntegerOps.or(left, right);
      case XOR -> IntegerOps.xor(left, right);
      case SHL -> Shifts.shl(left, right);
      case SSHR -> Shifts.sshr(left, right);
      case USHR -> Shifts.ushr(left, right);
    };
  }

  private static int binary(IntOp op, int left, int right) {
    return switch (op) {
      case ADD -> IntegerOps.add(left, right);
      case SUB -> IntegerOps.sub(left, right);
      case MUL -> IntegerOps.mul(left, right);
      case SDIV -> Division.sdiv(left, right);
      case UDIV -> Division.udiv(left, right);
      case SREM -> Division.srem(left, right);
      case UREM -> Division.urem(left, right);
      case AND -> IntegerOps.and(left, right);
      case OR -> IntegerOps.or(left, right);
      case XOR -> IntegerOps.xor(left, right);
      case SHL -> Shifts.shl(left, right);
      case SSHR -> Shifts.sshr(left, right);
      case USHR -> Shifts.ushr(left, right);
    };
  }

  private static long binary(IntOp op, long left, long right) {
    return switch (op) {
      case ADD -> IntegerOps.add(left, right);
      case SUB -> IntegerOps.sub(left, right);
      case MUL -> IntegerOps.mul(left, right);
      case SDIV -> Division.sdiv(left, right);
      case UDIV -> Division.udiv(left, right);
      case SREM -> Division.srem(left, right);
      case UREM -> Division.urem(left, right);
      case AND -> IntegerOps.and(left, right);
      case OR -> IntegerOps.or(left, right);
      case XOR -> IntegerOps.xor(left, right);
      case SHL -> Shifts.shl(left, right);
      case SSHR -> Shifts.sshr(left, right);
      case USHR -> Shifts.ushr(left, right);
    };
  }

  static boolean overflows(OverflowOp op, Object left, Object right) {
    return switch (left) {
      case Byte l -> overflows(op, (byte) l, (byte) right);
      case Short l -> overflows(op, (short) l, (short) right);
      case Integer l -> overflows(op, (int) l, (int) right);
      default -> overflows(op, (long) left, (long) right);
    };
  }

  private static boolean overflows(OverflowOp op, byte left, byte right) {
    return switch (op) {
      case SADD -> CheckedOps.saddOverflows(left, right);
      case SSUB -> CheckedOps.ssubOverflows(left, right);
      case SMUL -> CheckedOps.smulOverflows(left, right);
      case UADD -> CheckedOps.uaddOverflows(left, right);
      case USUB -> CheckedOps.usubOverflows(left, right);
      case UMUL -> CheckedOps.umulOverflows(left, right);
    };
  }

  private static boolean overflows(OverflowOp op, short left, short right) {
    return switch (op) {
      case SADD -> CheckedOps.saddOverflows(left, right);
      case SSUB -> CheckedOps.ssubOverflows(left, right);
      case SMUL -> CheckedOps.smulOverflows(left, right);
      case UADD -> CheckedOps.uaddOverflows(left, right);
      case USUB -> CheckedOps.usubOverflows(left, right);
      case UMUL -> CheckedOps.umulOverflows(left, right);
    };
  }

  private static boolean overflows(OverflowOp op, int left, int right) {
    return switch (op) {
      case SADD -> CheckedOps.saddOverflows(left, right);
      case SSUB -> CheckedOps.ssubOverflows(left, right);
      case SMUL -> CheckedOps.smulOverflows(left, right);
      case UADD -> CheckedOps.uaddOverflows(left, right);
      case USUB -> CheckedOps.usubOverflows(left, right);
      case UMUL -> CheckedOps.umulOverflows(left, right);
    };
  }

  private static boolean overflows(OverflowOp op, long left, long right) {
    return switch (op) {
      case SADD -> CheckedOps.saddOverflows(left, right);
      case SSUB -> CheckedOps.ssubOverflows(left, right);
      case SMUL -> CheckedOps.smulOverflows(left, right);
      case UADD -> CheckedOps.uaddOverflows(left, right);
      case USUB -> CheckedOps.usubOverflows(left, right);
      case UMUL -> CheckedOps.umulOverflows(left, right);
    };
  }

  /** The operation that gives the wrapped result of a checked one. */
  static IntOp wrapping(OverflowOp op) {
    return switch (op) {
      case SADD, UADD -> IntOp.ADD;
      case SSUB, USUB -> IntOp.SUB;
      case SMUL, UMUL -> IntOp.MUL;
    };
  }

  // Extending the sign keeps the order of unsigned numbers too, so that one width serves all.
  static boolean compare(IntRelation relation, long left, long right) {
    return switch (relation) {
      case EQ -> left == right;
      case NE -> left != right;
      case SLT -> left < right;
      case SLE -> left <= right;
      case SGT -> left > right;
      case SGE -> left >= right;
      case ULT -> UnsignedCompare.ult(left, right);
      case ULE -> UnsignedCompare.ule(left, right);
      case UGT -> UnsignedCompare.ugt(left, right);
      case UGE -> UnsignedCompare.uge(left, right);
    };
  }
}
