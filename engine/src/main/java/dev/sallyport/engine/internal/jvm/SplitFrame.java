package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.StackAlloc;

/**
 * What the pieces of a split function share during one call of it: the values that are needed in
 * more than one piece.
 */
public final class SplitFrame {

  /** Numbers, as 64 bits each. */
  public final long[] bits;

  /** References. */
  public final Object[] references;

  /** The depth of guest calls while the function runs. */
  public int depth;

  /** The stack memory of the call; null if the function has none. */
  public StackAlloc stack;

  /** A frame with room for so many numbers and references. */
  public SplitFrame(int numbers, int references) {
    this.bits = new long[numbers];
    this.references = new Object[references];
  }
}
