package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.RunResult;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A run on a virtual thread; cancelling it interrupts the thread and, if it can, the program. */
final class AsyncRun extends CompletableFuture<RunResult> {

  private static final long PAUSE = Duration.ofMillis(1).toNanos();

  private final LoadedProgram program;
  private final Runs runs;
  private final int handler;
  private final Object request;
  private final Object lock = new Object();
  private FlowRun running;
  private Thread thread;

  AsyncRun(LoadedProgram program, Runs runs, int handler, Object request) {
    this.program = program;
    this.runs = runs;
    this.handler = handler;
    this.request = request;
  }

  void start(String name, Function<BooleanSupplier, RunResult> answered) {
    thread = Thread.ofVirtual().name("flow-" + name).unstarted(() -> finish(answered));
    thread.start();
  }

  private void finish(Function<BooleanSupplier, RunResult> answered) {
    if (isDone()) {
      return;
    }
    try {
      complete(answered.apply(this::decide));
    } catch (Throwable thrown) {
      completeExceptionally(thrown);
    }
  }

  private boolean decide() {
    FlowRun run = runs.take();
    try {
      announce(run);
      return run.decide(handler, request);
    } finally {
      announce(null);
      runs.release(run);
    }
  }

  // After this, cancelling cannot reach a run that somebody else has taken; and nothing begins that
  // was cancelled while it waited for its turn.
  private void announce(FlowRun run) {
    synchronized (lock) {
      if (run != null && isDone()) {
        throw new CancellationException();
      }
      running = run;
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    synchronized (lock) {
      if (cancelled && running != null && program.isCancellable()) {
        Thread.startVirtualThread(this::interruptUntilItIsOver);
      }
      if (cancelled && thread != null) {
        thread.interrupt();
      }
    }
    return cancelled;
  }

  // A program that is about to begin does not notice being interrupted.
  private void interruptUntilItIsOver() {
    while (interruptRunning()) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  private boolean interruptRunning() {
    synchronized (lock) {
      if (running != null) {
        running.context().interrupt();
      }
      return running != null;
    }
  }
}
