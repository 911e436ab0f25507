package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.FlowRunException;
import dev.sallyport.ir.Span;

/** Conversions that can fail: they know where in the program they stand. */
final class Numbers {

  private Numbers() {}

  static long toNumber(Span span, String text) {
    try {
      return Text.toNumber(text);
    } catch (NumberFormatException e) {
      throw new FlowRunException(span, e.getMessage());
    }
  }
}
