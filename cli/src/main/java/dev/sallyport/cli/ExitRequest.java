package dev.sallyport.cli;

/** The program asked to end. An error, because guest handlers do not catch those. */
final class ExitRequest extends Error {
  private static final long serialVersionUID = 1L;

  private final int status;

  ExitRequest(int status) {
    super("exit " + status, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
