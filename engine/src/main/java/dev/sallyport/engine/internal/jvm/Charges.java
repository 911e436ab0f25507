package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.engine.internal.ops.Sizes;

/** What compiled code charges for where it takes more than one call. */
public final class Charges {

  private Charges() {}

  /**
   * Charges an array before it is made. A negative length is left to the making, which traps.
   *
   * @return the length
   */
  public static int array(int length, RunContext context, int elementBytes) {
    if (length >= 0) {
      context.allocate(Sizes.array(elementBytes, length));
    }
    return length;
  }
}
