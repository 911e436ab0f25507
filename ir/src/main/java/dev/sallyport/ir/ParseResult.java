package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;

/**
 * What {@link Parser#parse} made of a text.
 *
 * @param module the module; present exactly if no diagnostic is an error
 * @param diagnostics everything there is to say, in the order of the text
 */
public record ParseResult(Optional<IrModule> module, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
