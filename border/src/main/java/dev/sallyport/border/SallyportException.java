package dev.sallyport.border;

/**
 * What goes wrong with guest code. The class says in which phase; no program needs to look at the
 * message.
 */
public abstract sealed class SallyportException extends RuntimeException
    permits DiagnosticException, LimitException, TrapException, GuestException {
  private static final long serialVersionUID = 1L;

  SallyportException(String message, Throwable cause) {
    super(message, cause);
  }
}
