package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import java.util.List;

/** What became of linking one declaration. */
public sealed interface Linkage {

  /** The native function, or the refusal as an exception. */
  default NativeFunction orElseThrow() {
    return switch (this) {
      case Linked linked -> linked.function();
      case Refused refused -> throw new LinkException(List.of(refused.diagnostic()));
    };
  }

  /**
   * It was found and fits.
   *
   * @param function what to call
   * @param place where it was found
   */
  record Linked(NativeFunction function, SearchOrder.Place place) implements Linkage {}

  /**
   * It cannot be used.
   *
   * @param diagnostic why, with a {@link LinkCode}
   */
  record Refused(Diagnostic diagnostic) implements Linkage {}
}
