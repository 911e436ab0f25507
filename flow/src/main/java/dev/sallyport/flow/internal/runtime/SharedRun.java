package dev.sallyport.flow.internal.runtime;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one run of a program with globals: they belong to the program, so its runs take turns. They
 * get their first values when the first run begins.
 */
final class SharedRun implements Runs {

  private final Supplier<FlowRun> maker;
  private final ReentrantLock lock = new ReentrantLock();
  private FlowRun run;

  /** The maker gives the globals their first values; if it fails, the next run asks it again. */
  SharedRun(Supplier<FlowRun> maker) {
    this.maker = maker;
  }

  @Override
  public FlowRun take() {
    lock.lock();
    try {
      run = run == null ? maker.get() : run;
      return run;
    } catch (Throwable thrown) {
      lock.unlock();
      throw thrown;
    }
  }

  @Override
  public void release(FlowRun taken) {
    lock.unlock();
  }
}
