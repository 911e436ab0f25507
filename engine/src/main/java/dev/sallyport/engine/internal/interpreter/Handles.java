package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.internal.RunContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes method handles of code that takes boxed carriers, and calls handles with them. */
final class Handles {

  /** What a handle runs. */
  @FunctionalInterface
  interface Code {
    /** Calls it with the carriers that stand behind the context. */
    Object call(RunContext context, Object[] arguments) throws Throwable;
  }

  private static final MethodHandle CALL = find();

  private Handles() {}

  private static MethodHandle find() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              Code.class,
              "call",
              MethodType.methodType(Object.class, RunContext.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Code.call", e);
    }
  }

  /** A handle of a type that takes the context first. */
  static MethodHandle of(Code code, MethodType type) {
    return CALL.bindTo(code).asCollector(Object[].class, type.parameterCount() - 1).asType(type);
  }

  /** A handle that takes a context and carriers, as one that takes them as an array. */
  static MethodHandle spread(MethodHandle handle) {
    MethodHandle fixed = handle.asFixedArity();
    return fixed
        .asType(fixed.type().generic())
        .asSpreader(1, Object[].class, fixed.type().parameterCount() - 1)
        .asType(MethodType.methodType(Object.class, Context.class, Object[].class));
  }
}
