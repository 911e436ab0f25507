package dev.sallyport.flow;

import java.util.Optional;

/** Answers the imports of programs. Asked when a program is compiled and when it is linked. */
@FunctionalInterface
public interface ImportCallback {

  /**
   * What an import brings.
   *
   * @param name the name of the module as the program writes it
   * @param path what stands behind {@code from}, if anything does
   * @return the module, or empty if programs may not import it or there is none
   */
  Optional<FlowModule> importModule(String name, Optional<String> path);
}
