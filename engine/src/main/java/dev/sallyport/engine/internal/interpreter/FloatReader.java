package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.internal.ops.FloatOps;
import dev.sallyport.ir.Op.FloatOp;
import dev.sallyport.ir.Op.FloatRelation;

/** Reads the operations on floating-point numbers, most of which are Java's. */
final class FloatReader {

  private FloatReader() {}

  static Object binary(FloatOp op, Object left, Object right) {
    return left instanceof Float l
        ? (Object) binary(op, (float) l, (float) right)
        : (Object) binary(op, (double) left, (double) right);
  }

  private static float binary(FloatOp op, float left, float right) {
    return switch (op) {
      case FADD -> left + right;
      case FSUB -> left - right;
      case FMUL -> left * right;
      case FDIV -> left / right;
      case FREM -> left % right;
    };
  }

  private static double binary(FloatOp op, double left, double right) {
    return switch (op) {
      case FADD -> left + right;
      case FSUB -> left - right;
      case FMUL -> left * right;
      case FDIV -> left / right;
      case FREM -> left % right;
    };
  }

  static Object negate(Object operand) {
    return operand instanceof Float f
        ? (Object) FloatOps.fneg((float) f)
        : (Object) FloatOps.fneg((double) operand);
  }

  // Widening is exact, so that one width serves both.
  static boolean compare(FloatRelation relation, double left, double right) {
    return switch (relation) {
      case FEQ -> left == right;
      case FNE -> left != right;
      case FLT -> left < right;
      case FLE -> left <= right;
      case FGT -> left > right;
      case FGE -> left >= right;
    };
  }

  static double asDouble(Object number) {
    return ((Number) number).doubleValue();
  }
}
