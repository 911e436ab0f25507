package dev.sallyport.border;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Checks that a native gives what its signature says, where its Java type does not tell. */
record ResultCheck(NativeFunction function, Class<?> expected) {

  private static final MethodHandle CHECK = check();

  static MethodHandle around(MethodHandle handle, NativeFunction function, Class<?> expected) {
    Class<?> given = handle.type().returnType();
    if (given.isPrimitive() || expected.isPrimitive() || expected.isAssignableFrom(given)) {
      return handle;
    }
    var check = CHECK.bindTo(new ResultCheck(function, expected));
    return MethodHandles.filterReturnValue(
        handle, check.asType(MethodType.methodType(expected, given)));
  }

  Object check(Object result) {
    if (result != null && !expected.isInstance(result)) {
      throw new ClassCastException(
          "native "
              + function.fullName()
              + " gave an object of "
              + result.getClass().getTypeName()
              + " where its signature "
              + function.signature()
              + " promises "
              + expected.getTypeName()
              + "; it is "
              + function.origin());
    }
    return result;
  }

  private static MethodHandle check() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              ResultCheck.class, "check", MethodType.methodType(Object.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
