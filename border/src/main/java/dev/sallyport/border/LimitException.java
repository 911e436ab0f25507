package dev.sallyport.border;

/** A limit was reached. Guest code cannot catch it; the context and the engine stay usable. */
public final class LimitException extends SallyportException {
  private static final long serialVersionUID = 1L;

  /** Which limit. */
  private final Limit limit;

  /**
   * A limit was reached.
   *
   * @param limit which one
   * @param details how much was allowed, or another reason in words
   */
  public LimitException(Limit limit, String details) {
    this(limit, details, null);
  }

  /** A limit was reached because of another exception, such as a stack overflow of the JVM. */
  public LimitException(Limit limit, String details, Throwable cause) {
    super(limit.text() + " limit reached: " + details, cause);
    this.limit = limit;
  }

  /** The limit that a full stack of the JVM amounts to. */
  public static LimitException ofStackOverflow(StackOverflowError error) {
    return new LimitException(Limit.STACK_DEPTH, "the stack of the thread is full", error);
  }

  /** Which limit. */
  public Limit limit() {
    return limit;
  }
}
