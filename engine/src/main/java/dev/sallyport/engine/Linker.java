package dev.sallyport.engine;

import dev.sallyport.ir.Function;
import java.lang.invoke.MethodHandle;

/**
 * Answers the names that a module does not define. Made by the engine for one package. Thread-safe.
 */
public interface Linker {

  /**
   * The implementation of a native function: {@code (Context, carriers...) -> carrier}, with taps
   * and the watching of limits already around it.
   *
   * @throws dev.sallyport.border.LinkException if no source has it, or it is of another type
   */
  MethodHandle nativeFunction(Function declaration);

  /** The executable of an imported package, made by the same executor. */
  Executable imported(String packageName);

  /**
   * The Java class of a host type.
   *
   * @throws dev.sallyport.border.LinkException if the embedder has not made it known
   */
  Class<?> hostType(String className);

  /** Where the globals of this package stand in every context: an index from 0. */
  int slot();
}
