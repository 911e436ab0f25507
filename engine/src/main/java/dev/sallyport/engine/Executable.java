package dev.sallyport.engine;

import dev.sallyport.ir.Member;
import java.lang.invoke.MethodHandle;

/**
 * A package as an executor made it: handles whose first parameter is the {@link Context}, then
 * parameters and result as {@link dev.sallyport.border.Carriers} maps them. Thread-safe.
 */
public interface Executable {

  /**
   * A function of the module, native ones included.
   *
   * @param name a name that the module defines
   */
  MethodHandle function(String name);

  /**
   * A new set of this package's globals, at their initial constants. The engine keeps it in the
   * context, in the slot that {@link Linker#slot()} gives.
   */
  Object newGlobals();

  /** Makes an object: {@code (Context) -> Object}. The class is concrete. */
  MethodHandle allocator(String className);

  /** Reads a field: {@code (Context, Object) -> carrier}. */
  MethodHandle getter(Member field);

  /** Writes a field: {@code (Context, Object, carrier) -> void}. */
  MethodHandle setter(Member field);

  /** Calls a virtual method: {@code (Context, Object, carriers...) -> carrier}. */
  MethodHandle virtual(Member method);

  /** Reads a global: {@code (Context) -> carrier}. */
  MethodHandle globalGetter(String name);

  /** Writes a global: {@code (Context, carrier) -> void}. */
  MethodHandle globalSetter(String name);

  /**
   * The name of the guest class of an object, as the module that defines it calls it.
   *
   * @return the name, or null if the object is not of a class of this package
   */
  String classNameOf(Object object);

  /** Forgets what the package holds; handles that are still in use go on working. */
  void close();
}
