package dev.sallyport.engine.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells watches about every millisecond what time it is: one daemon thread per engine, started when
 * it is first needed. A call that has a deadline so costs no more than looking at the clock.
 */
final class Alarms implements AutoCloseable {

  private static final long TICK_NANOS = 1_000_000;

  /** So many ticks without anybody to tell, and the thread sleeps until it is woken. */
  private static final int PATIENCE = 200;

  private final Queue<Watch> watches = new ConcurrentLinkedQueue<>();
  private volatile boolean asleep = true;
  private volatile boolean closed;
  private final AtomicBoolean started = new AtomicBoolean();
  private final Thread ticker =
      Thread.ofPlatform().name("sallyport-deadlines").daemon().unstarted(this::run);

  /**
   * From now on tells the watch the time, until {@link Watch#tick} says that it is enough. Does not
   * block: a virtual thread that waits here could wait for a carrier that only the ticker can free.
   */
  void add(Watch watch) {
    watches.add(watch);
    if (asleep) {
      wake();
    }
  }

  private void wake() {
    if (started.compareAndSet(false, true)) {
      ticker.start();
    } else {
      LockSupport.unpark(ticker);
    }
  }

  private void run() {
    int idle = 0;
    asleep = false;
    while (!closed) {
      idle = watches.isEmpty() ? idle + 1 : 0;
      if (idle > PATIENCE) {
        sleep();
        idle = 0;
      }
      LockSupport.parkNanos(TICK_NANOS);
      long now = System.nanoTime();
      watches.removeIf(watch -> !watch.tick(now));
    }
  }

  // Whoever adds a watch looks behind that whether to wake; here it is the other way round, so that
  // one of the two sees the other.
  private void sleep() {
    asleep = true;
    while (watches.isEmpty() && !closed) {
      LockSupport.park(this);
    }
    asleep = false;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(ticker);
  }
}
