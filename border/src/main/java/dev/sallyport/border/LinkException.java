package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import java.util.List;

/** Something that a package needs is missing, denied or of another type. */
public final class LinkException extends DiagnosticException {
  private static final long serialVersionUID = 1L;

  /** With the diagnostics and their rendering, which becomes the message. */
  public LinkException(List<Diagnostic> diagnostics, String rendered) {
    super(diagnostics, rendered);
  }

  /** With the diagnostics; the message is a line for each. */
  public LinkException(List<Diagnostic> diagnostics) {
    this(diagnostics, oneLineEach(diagnostics));
  }
}
