package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;

/**
 * A replay went another way than the recording. An {@link Error}, so that no handler of the guest
 * code takes it for an exception of the native.
 */
public final class ReplayError extends Error {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  ReplayError(Diagnostic diagnostic) {
    super(diagnostic.toString());
    this.diagnostic = diagnostic;
  }

  /** Where it differs, with a {@link ReplayCode}; null after serialization. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
