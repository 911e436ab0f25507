package dev.sallyport.engine;

/** No conversion leads from a type to another. The engine adds where that was needed. */
public final class NotConvertibleException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What to do. */
  private final String remedy;

  /**
   * A refusal.
   *
   * @param reason why, half a sentence: {@code the class Point has no constructor (x, y)}
   * @param remedy what to do, a sentence without a full stop
   */
  public NotConvertibleException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
