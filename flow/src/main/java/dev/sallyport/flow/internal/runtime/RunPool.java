package dev.sallyport.flow.internal.runtime;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;

/**
 * Keeps runs for use again, so that deciding a request allocates nothing. A platform thread finds
 * the run that it used before without any barrier; virtual threads, which are many and short, and
 * runs inside runs share some others.
 */
final class RunPool implements Runs {

  // A power of two; more threads than this share places and make new runs now and then.
  private static final int PLACES = 64;
  private static final int TRIES = 4;

  private final LongFunction<FlowRun> maker;
  // Read and written without a barrier: a run says itself which thread may use it, in a final
  // field.
  private final FlowRun[] owned = new FlowRun[PLACES];
  // The run of the first thread that came: where there is only one, it need not wait for its own
  // number to be read before it finds its run.
  private FlowRun first;
  private final AtomicReferenceArray<FlowRun> shared = new AtomicReferenceArray<>(PLACES);

  /** The maker gets the thread that the run is for, or 0 for all. */
  RunPool(LongFunction<FlowRun> maker) {
    this.maker = maker;
  }

  @Override
  public FlowRun take() {
    long id = Thread.currentThread().threadId();
    FlowRun likely = first;
    if (likely != null && likely.isFreeFor(id)) {
      likely.setBusy(true);
      return likely;
    }
    return Thread.currentThread().isVirtual() ? takeShared(id) : takeOwned(id);
  }

  private FlowRun takeOwned(long id) {
    FlowRun mine = owned[(int) id & (PLACES - 1)];
    if (mine != null && mine.isFreeFor(id)) {
      mine.setBusy(true);
      return mine;
    }
    return takeOther(id, mine);
  }

  private FlowRun takeOther(long thread, FlowRun found) {
    if (found != null && found.isOwnedBy(thread)) {
      return takeShared(thread);
    }
    FlowRun made = maker.apply(thread);
    made.setBusy(true);
    first = first == null ? made : first;
    owned[(int) thread & (PLACES - 1)] = made;
    return made;
  }

  private FlowRun takeShared(long thread) {
    for (int i = 0; i < TRIES; i++) {
      FlowRun found = shared.getAndSet((int) (thread + i) & (PLACES - 1), null);
      if (found != null) {
        return found;
      }
    }
    return maker.apply(0);
  }

  @Override
  public void release(FlowRun run) {
    if (!run.isOwnedBy(0)) {
      run.setBusy(false);
      return;
    }
    long thread = Thread.currentThread().threadId();
    for (int i = 0; i < TRIES; i++) {
      if (shared.compareAndSet((int) (thread + i) & (PLACES - 1), null, run)) {
        return;
      }
    }
  }
}
