package dev.sallyport.border;

/**
 * An exception that guest code declared and threw. It is the guest object itself: the class that
 * guest code declared extends this one, so its identity is kept across the border in both
 * directions.
 */
public non-sealed class GuestException extends SallyportException {
  private static final long serialVersionUID = 1L;

  private transient String guestMessage;

  /** For executors, which derive the exceptions that guest code declares. */
  protected GuestException() {
    super(null, null);
  }

  /**
   * Sets what {@link #getMessage()} answers.
   *
   * @param message the text, or null for none
   */
  public final void setMessage(String message) {
    guestMessage = message;
  }

  /** What guest code or the host gave as the message, or null. */
  @Override
  public String getMessage() {
    return guestMessage;
  }

  /** The name of the class that guest code declared, as {@code package.Class}. */
  public String guestClass() {
    return getClass().getName();
  }

  @Override
  public String toString() {
    String message = getLocalizedMessage();
    return message == null ? guestClass() : guestClass() + ": " + message;
  }
}
