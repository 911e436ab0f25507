package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Finds methods of this package, which are there. */
final class Found {

  private Found() {}

  /** A static method. */
  static MethodHandle in(
      Class<?> type,
      MethodHandles.Lookup lookup,
      String name,
      Class<?> result,
      Class<?>... parameters) {
    try {
      return lookup.findStatic(type, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** A method of an object. */
  static MethodHandle on(
      Object object,
      MethodHandles.Lookup lookup,
      String name,
      Class<?> result,
      Class<?>... parameters) {
    try {
      return lookup.bind(object, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** A method of an object that converts: {@code (Context, int, Object) -> Object}. */
  static MethodHandle conversion(Object object, MethodHandles.Lookup lookup, String name) {
    return on(object, lookup, name, Object.class, Context.class, int.class, Object.class);
  }
}
