package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;

/**
 * What the {@link Verifier} found.
 *
 * @param module the module with the seal that executors ask for; empty if there are errors
 * @param diagnostics everything that is wrong, sorted by place
 */
public record VerifyResult(Optional<VerifiedModule> module, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public VerifyResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
