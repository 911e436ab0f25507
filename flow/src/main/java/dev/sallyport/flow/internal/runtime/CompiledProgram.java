package dev.sallyport.flow.internal.runtime;

import dev.sallyport.ir.IrModule;
import java.util.List;

/**
 * A program in the IR, not yet joined with a host.
 *
 * @param module the code
 * @param natives what it needs of the host and of Flow's own package
 * @param handlers the names of all handlers, by their numbers; those without a name come last
 * @param named how many of them have a name
 * @param hasGlobals whether its runs share variables
 */
public record CompiledProgram(
    IrModule module, ProgramNatives natives, List<String> handlers, int named, boolean hasGlobals) {
  /** The name of every program's package. */
  public static final String PACKAGE = "flow.program";

  /** Copies the list. */
  public CompiledProgram {
    handlers = List.copyOf(handlers);
  }
}
