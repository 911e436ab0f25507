package dev.sallyport.flow.internal.runtime;

import dev.sallyport.border.TrapException;
import dev.sallyport.flow.FlowRunException;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.TrapCode;

/** Operations on numbers that can fail. */
final class Numbers {

  private Numbers() {}

  /** Knows where in the program it stands. */
  static long toNumber(Span span, String text) {
    try {
      return Text.toNumber(text);
    } catch (NumberFormatException e) {
      throw new FlowRunException(span, e.getMessage());
    }
  }

  static long divide(long left, long right) {
    checkDivisor(right);
    return left / right;
  }

  static long remainder(long left, long right) {
    checkDivisor(right);
    return left % right;
  }

  private static void checkDivisor(long divisor) {
    if (divisor == 0) {
      throw new TrapException(TrapCode.DIVIDE_BY_ZERO);
    }
  }
}
