package dev.sallyport.flow.internal.runtime;

/** Where the runs of a program come from. Thread-safe. */
sealed interface Runs permits RunPool, SharedRun {

  /** A run that nobody else uses until it is given back. */
  FlowRun take();

  /** Gives a run back, on the thread that took it. */
  void release(FlowRun run);
}
