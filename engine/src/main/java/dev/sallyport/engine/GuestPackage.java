package dev.sallyport.engine;

import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Version;
import java.util.List;
import java.util.Optional;

/**
 * Guest code that is verified, compiled once and usable in every context of its engine.
 * Thread-safe.
 *
 * <p>Only the engine implements it.
 */
public interface GuestPackage extends AutoCloseable {

  /** The engine that loaded it. */
  Engine engine();

  /** The module, for tools that want to look into it. */
  IrModule module();

  /** The packages that it imports, in the order of its import declarations. */
  List<GuestPackage> imports();

  /** The name that the package gives itself. */
  default String name() {
    return module().name();
  }

  /** The version that the package gives itself. */
  default Version version() {
    return module().version();
  }

  /** The functions that the host and other packages can call, in the order of the source. */
  default List<Function> exports() {
    return module().functions().stream().filter(Function::isExported).toList();
  }

  /** The native functions that it declares: what it needs of the host. */
  default List<Function> outcalls() {
    return module().functions().stream().filter(Function::isNative).toList();
  }

  /** The function that is declared as the entry, if there is one. */
  default Optional<Function> entry() {
    return module().functions().stream()
        .filter(f -> f.attributes().contains(Function.Attribute.ENTRY))
        .findFirst();
  }

  /** The name of the executor that runs it, for example {@code jvm}. */
  String executorName();

  /** Whether {@link #close} has been called. */
  boolean isClosed();

  /**
   * Takes the package out of its engine: it can no longer be imported or called anew, and its name
   * is free again. Calls that are running go on; packages that import it keep it in use.
   */
  @Override
  void close();
}
