package dev.sallyport.flow;

import java.util.concurrent.CompletableFuture;

/**
 * A handler of a program, ready to run: a name for the host to call, or what a program passed to
 * one of the host's functions. Thread-safe; runs on any kind of thread, and may be run by a
 * function that a run called.
 */
public sealed interface FlowHandler permits dev.sallyport.flow.internal.runtime.ProgramHandler {

  /** The name in the program; for a handler that is written in place, one made of its place. */
  String name();

  /**
   * Runs the handler to its end. What a function of the host throws comes out as it is, checked
   * exceptions too.
   *
   * @param request what the functions of the host get; may be null
   * @return whether a handler of the host handled the request
   * @throws dev.sallyport.border.LimitException if the quota or the time is used up
   * @throws FlowRunException if the program did what has no result
   * @throws dev.sallyport.border.TrapException if it divided by zero
   */
  boolean run(Object request);

  /**
   * Runs the handler to its end and answers every end as a value. Errors of the JVM are thrown.
   *
   * @param request what the functions of the host get; may be null
   */
  RunResult decide(Object request);

  /**
   * Runs the handler on a virtual thread of its own, so that functions of the host may block.
   * Cancelling the future interrupts the thread, and ends the run if the host made programs {@link
   * FlowBuilder#cancellable}.
   *
   * @param request what the functions of the host get; may be null
   */
  CompletableFuture<RunResult> runAsync(Object request);
}
