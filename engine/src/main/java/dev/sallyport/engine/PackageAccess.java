package dev.sallyport.engine;

import dev.sallyport.ir.IrModule;
import java.util.Optional;

/** What a language may reach of a loaded package, and of all that it uses. Thread-safe. */
public interface PackageAccess {

  /** The module, which says what there is. */
  IrModule module();

  /** The handles behind it. They expect to run in a context that the package is ready in. */
  Executable executable();

  /** The package itself, or one that it imports, directly or through others. */
  Optional<PackageAccess> find(String packageName);

  /**
   * The package of the engine that an object's class belongs to; empty if it is no guest object.
   */
  Optional<PackageAccess> homeOf(Object object);
}
