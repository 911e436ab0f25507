package dev.sallyport.border;

import java.util.Optional;

/**
 * Makes natives fit that take and give other Java types than the {@link Carriers} of what a module
 * declares, by converting. Thread-safe.
 */
@FunctionalInterface
public interface NativeAdapter {

  /** Converts nothing. */
  NativeAdapter NONE = (_, _) -> Optional.empty();

  /**
   * A native with the signature of the declaration.
   *
   * @param function what was found; not all of its Java types are carriers
   * @return empty if nothing is known of the module's types; whether the function fits is then
   *     decided by its signature alone
   * @throws LinkException saying which type cannot be converted, and why
   */
  Optional<NativeFunction> adapt(NativeDeclaration declaration, NativeFunction function);
}
