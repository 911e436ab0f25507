package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import java.util.List;

/** The module breaks rules of the IR. */
public final class VerifyException extends DiagnosticException {
  private static final long serialVersionUID = 1L;

  /** With the diagnostics and their rendering, which becomes the message. */
  public VerifyException(List<Diagnostic> diagnostics, String rendered) {
    super(diagnostics, rendered);
  }

  /** With the diagnostics; the message is a line for each. */
  public VerifyException(List<Diagnostic> diagnostics) {
    this(diagnostics, oneLineEach(diagnostics));
  }
}
