package dev.sallyport.engine.internal.ops;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;
import java.util.regex.Pattern;

/** Turns what the JVM throws by itself into the trap of the operation that made it do so. */
public final class Traps {

  private static final Pattern INDEX =
      Pattern.compile("Index (-?\\d+) out of bounds for length (\\d+)");
  private static final Pattern CLASSES =
      Pattern.compile("(?:class|Cannot cast) (\\S+) (?:cannot be cast to class|to) (\\S+).*");

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
      case IndexOutOfBoundsException e -> trap(TrapCode.INDEX_OUT_OF_BOUNDS, index(e), e);
      case ClassCastException e -> trap(TrapCode.BAD_CAST, classes(e), e);
      case ArrayStoreException e -> trap(TrapCode.BAD_CAST, e.getMessage(), e);
      case NegativeArraySizeException e -> trap(TrapCode.NEGATIVE_LENGTH, e.getMessage(), e);
      case RuntimeException other -> other;
    };
  }

  // The JVM's sentences say again what the trap already says; only what was wrong is kept of them.
  private static String index(IndexOutOfBoundsException thrown) {
    return thrown.getMessage() == null
        ? null
        : INDEX.matcher(thrown.getMessage()).replaceFirst("index $1, length $2");
  }

  private static String classes(ClassCastException thrown) {
    return thrown.getMessage() == null
        ? null
        : CLASSES.matcher(thrown.getMessage()).replaceFirst("$1 to $2");
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
