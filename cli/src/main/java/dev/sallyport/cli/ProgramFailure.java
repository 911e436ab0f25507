package dev.sallyport.cli;

/** The guest program ended with an exception; the cause is what it threw. */
final class ProgramFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProgramFailure(Throwable cause) {
    super(cause);
  }
}
