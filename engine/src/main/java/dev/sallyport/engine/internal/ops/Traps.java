package dev.sallyport.engine.internal.ops;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;

/** Turns what the JVM throws by itself into the trap of the operation that made it do so. */
public final class Traps {

  private Traps() {}

  /**
   * The trap for an exception of the JVM, with its stack trace where it has one; any other
   * exception unchanged.
   */
  public static RuntimeException of(RuntimeException thrown) {
    return switch (thrown) {
      case ArithmeticException _ -> trap(TrapCode.DIVIDE_BY_ZERO, null, thrown);
      // The JVM's message speaks of Java variables that nobody wrote.
      case NullPointerException _ -> trap(TrapCode.NULL_REFERENCE, null, thrown);
      case IndexOutOfBoundsException e -> trap(TrapCode.INDEX_OUT_OF_BOUNDS, e.getMessage(), e);
      case ClassCastException e -> trap(TrapCode.BAD_CAST, e.getMessage(), e);
      case ArrayStoreException e -> trap(TrapCode.BAD_CAST, e.getMessage(), e);
      case NegativeArraySizeException e -> trap(TrapCode.NEGATIVE_LENGTH, e.getMessage(), e);
      case RuntimeException other -> other;
    };
  }

  private static TrapException trap(TrapCode code, String details, RuntimeException thrown) {
    var trap = details == null ? new TrapException(code) : new TrapException(code, details);
    // HotSpot throws preallocated exceptions without a trace from hot code; then ours is better.
    if (thrown.getStackTrace().length > 0) {
      trap.setStackTrace(thrown.getStackTrace());
    }
    return trap;
  }
}
