package dev.sallyport.gypsum.internal.model;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.util.List;

/** What the compiler puts in place of a call of a built-in method. */
public sealed interface Intrinsic {

  /** Integer arithmetic on two operands. */
  record Integers(Op.IntOp op) implements Intrinsic {}

  /** A shift; of types below 32 bits the count is taken modulo 32. */
  record Shift(Op.IntOp op) implements Intrinsic {}

  /** Floating-point arithmetic on two operands. */
  record Floats(Op.FloatOp op) implements Intrinsic {}

  /** Compares integers or truth values. */
  record CompareIntegers(Op.IntRelation relation) implements Intrinsic {}

  /** Compares floating-point numbers. */
  record CompareFloats(Op.FloatRelation relation) implements Intrinsic {}

  /** Minus. */
  record Negate() implements Intrinsic {}

  /** All bits flipped; of a truth value, the other one. */
  record Invert() implements Intrinsic {}

  /** One conversion after the other. */
  record Convert(List<Step> steps) implements Intrinsic {
    /** Copies the list. */
    public Convert {
      steps = List.copyOf(steps);
    }
  }

  /** One conversion. */
  record Step(Op.Conversion conversion, Type.Scalar to) {}

  /** Whether two references are the same object, or are not. */
  record Same(boolean same) implements Intrinsic {}

  /** A function of the run-time package, the receiver first. */
  record OfRuntime(String function) implements Intrinsic {}
}
