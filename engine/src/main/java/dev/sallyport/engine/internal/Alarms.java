package dev.sallyport.engine.internal;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Rings when deadlines pass: one daemon thread per engine, started at the first deadline. */
final class Alarms implements AutoCloseable {

  private static final long AGAIN_NANOS = 2_000_000;

  private ScheduledThreadPoolExecutor timer;

  /** Rings after a while, and again every moment until it is cancelled. */
  Future<?> from(long nanos, Runnable bell) {
    return timer().scheduleWithFixedDelay(bell, nanos, AGAIN_NANOS, TimeUnit.NANOSECONDS);
  }

  private synchronized ScheduledThreadPoolExecutor timer() {
    if (timer == null) {
      timer =
          new ScheduledThreadPoolExecutor(
              1, Thread.ofPlatform().name("sallyport-deadlines").daemon().factory());
      timer.setRemoveOnCancelPolicy(true);
    }
    return timer;
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
