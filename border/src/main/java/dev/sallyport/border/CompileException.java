package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import java.util.List;

/** The source text is not a program of its language. */
public final class CompileException extends DiagnosticException {
  private static final long serialVersionUID = 1L;

  /** With the diagnostics and their rendering, which becomes the message. */
  public CompileException(List<Diagnostic> diagnostics, String rendered) {
    super(diagnostics, rendered);
  }

  /** With the diagnostics; the message is a line for each. */
  public CompileException(List<Diagnostic> diagnostics) {
    this(diagnostics, oneLineEach(diagnostics));
  }
}
