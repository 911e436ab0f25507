package dev.sallyport.ir;

/**
 * Leaves what is being read, after the reason was reported; caught where reading can go on. It
 * carries nothing, not even a stack trace.
 */
final class SyntaxError extends RuntimeException {

  private static final long serialVersionUID = 1;

  SyntaxError() {
    super("reported", null, false, false);
  }
}
