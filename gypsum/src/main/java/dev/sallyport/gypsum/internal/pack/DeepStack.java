package dev.sallyport.gypsum.internal.pack;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs something on a thread with a larger stack, and waits for it. */
final class DeepStack<T> {

  private final FutureTask<T> task;

  DeepStack(Supplier<T> work) {
    task = new FutureTask<>(work::get);
  }

  T run(long stackBytes) {
    new Thread(null, task, "gypsum-compiler", stackBytes).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
