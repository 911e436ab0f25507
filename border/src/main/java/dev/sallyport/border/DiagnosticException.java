package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Guest code was refused before any of it ran; the engine is as it was. The message holds all
 * diagnostics, rendered.
 */
public abstract sealed class DiagnosticException extends SallyportException
    permits CompileException, VerifyException, LinkException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  DiagnosticException(List<Diagnostic> diagnostics, String rendered) {
    super(rendered, null);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** All that was found, sorted by place; at least one is an error. Empty after serialization. */
  public List<Diagnostic> diagnostics() {
    return diagnostics == null ? List.of() : diagnostics;
  }

  static String oneLineEach(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
  }
}
