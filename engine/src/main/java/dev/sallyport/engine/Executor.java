package dev.sallyport.engine;

import dev.sallyport.border.Limit;
import dev.sallyport.ir.VerifiedModule;
import java.util.Set;

/**
 * Makes verified modules runnable. An engine uses one executor for all of its packages, because
 * objects are the executor's own.
 */
public interface Executor {

  /** A short lower-case name, for example {@code jvm}. */
  String name();

  /**
   * Makes a module runnable. What the module needs from outside is asked of the linker when it is
   * first called.
   *
   * @param module verified, its imports checked against the packages that the linker knows
   * @param linker answers every name that the module does not define
   * @param watched the limits that contexts may have; nothing else is charged or polled
   */
  Executable prepare(VerifiedModule module, Linker linker, Set<Limit> watched);
}
