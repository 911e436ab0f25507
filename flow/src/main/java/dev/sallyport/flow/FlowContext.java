package dev.sallyport.flow;

/**
 * A run as the functions and handlers of the host see it. Valid during the call, on its thread.
 *
 * <p>A function may block: run handlers on virtual threads, and a thousand of them can wait.
 */
public interface FlowContext {

  /**
   * What the host gave to the run, such as a request.
   *
   * @throws ClassCastException if it is of another type
   * @throws IllegalStateException if the host gave null
   */
  <T> T request(Class<T> type);

  /**
   * A group of the last regular expression that matched in this run.
   *
   * @param number 0 for the whole match
   * @return empty if there is no such group, it did not take part, or nothing matched
   */
  String group(long number);

  /**
   * Takes quota for work that the host does for the program; does nothing without a quota.
   *
   * @throws dev.sallyport.border.LimitException if there is not enough left
   */
  void charge(long units);

  /**
   * Ends the call and begins the run again at the first statement of its handler, with the same
   * request, as an internal redirect of a web server does. Quota and deadline begin anew.
   *
   * @return never; {@code throw context.rewind()} tells the compiler so
   * @throws IllegalStateException if the run has begun again 100 times already
   */
  RuntimeException rewind();

  /**
   * Ends the call if the deadline has passed or the run was cancelled; for functions that work
   * long.
   *
   * @throws dev.sallyport.border.LimitException if the run is to end
   */
  void checkpoint();
}
