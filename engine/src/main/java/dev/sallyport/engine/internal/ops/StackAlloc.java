package dev.sallyport.engine.internal.ops;

import java.lang.foreign.Arena;

/**
 * The stack memory of one call of a guest function: made when the function is entered, closed when
 * it is left in any way. Costs nothing until memory is asked for. Belongs to one thread.
 */
public final class StackAlloc implements AutoCloseable {

  private Arena arena;

  /** The address of so many zeroed bytes, a multiple of the alignment (a power of two). */
  public long allocate(long bytes, long alignment) {
    if (arena == null) {
      arena = Arena.ofConfined();
    }
    return arena.allocate(bytes, alignment).address();
  }

  @Override
  public void close() {
    if (arena != null) {
      arena.close();
    }
  }
}
