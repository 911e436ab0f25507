package dev.sallyport.engine.internal;

import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;

/**
 * The context as executors see it. Compiled guest code reads and writes the public fields; only the
 * thread that runs the context touches them, but for {@link #pending}.
 */
public final class RunContext implements Context {

  /** The globals of each package, at {@link dev.sallyport.engine.Linker#slot()}. */
  public Object[] globals = new Object[0];

  /** How much fuel is left; below 0 means that it ran out. */
  public long fuel = Long.MAX_VALUE;

  /** How many guest functions are running inside each other. */
  public int depth;

  /** How many may. */
  public int maxDepth = Integer.MAX_VALUE;

  /** The innermost running frame, for an executor that keeps frames of its own; else null. */
  public Object frame;

  /** How many bytes guest code may still allocate. */
  public long allocation = Long.MAX_VALUE;

  /** Why the call is to end: null, or set by another thread once. Read without a barrier. */
  public Limit pending;

  private Limits limits = Limits.NONE;

  /**
   * Charges fuel that was counted locally and answers a pending interrupt or deadline. Compiled
   * code calls this around calls, at returns, and in loops every 1,024 units.
   */
  public void flush(int used) {
    fuel -= used;
    if (fuel < 0) {
      throw exhausted(Limit.FUEL);
    }
    poll();
  }

  /** Answers a pending interrupt or deadline. */
  public void poll() {
    if (pending != null) {
      throw exhausted(pending);
    }
  }

  /** Charges the budget before something of this size is allocated. */
  public void allocate(long bytes) {
    allocation -= bytes;
    if (allocation < 0) {
      throw exhausted(Limit.ALLOCATION);
    }
  }

  /** Enters a guest function; the caller restores {@link #depth} when it leaves. */
  public void enter() {
    if (++depth > maxDepth) {
      throw exhausted(Limit.STACK_DEPTH);
    }
  }

  private LimitException exhausted(Limit limit) {
    return new LimitException(limit, "at most " + limits.amount(limit) + " " + limit.unit());
  }

  @Override
  public <T> T hostData(Class<T> type) {
    throw new IllegalStateException("the context has no host data");
  }

  @Override
  public void chargeFuel(long units) {
    fuel -= units;
    flush(0);
  }

  @Override
  public void chargeAllocation(long bytes) {
    allocate(bytes);
  }

  @Override
  public void checkpoint() {
    poll();
  }

  @Override
  public void close() {}
}
