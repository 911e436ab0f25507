package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts conversions together. A conversion is a handle {@code (Context, int, A) -> B}; the number
 * says how deep inside a value of recursive type it works.
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class Handles {

  private static final MethodHandle IS_NULL = isNull();

  private Handles() {}

  /** A conversion that only looks at the value: {@code (A) -> B}. */
  static MethodHandle plain(MethodHandle handle) {
    return MethodHandles.dropArguments(handle, 0, Context.class, int.class);
  }

  /** A conversion that calls guest code: {@code (Context, A) -> B}. */
  static MethodHandle inContext(MethodHandle handle) {
    return MethodHandles.dropArguments(handle, 1, int.class);
  }

  /** The value itself, as another class of it. */
  static MethodHandle cast(Class<?> from, Class<?> to) {
    return plain(MethodHandles.identity(to).asType(MethodType.methodType(to, from)));
  }

  /** One conversion behind another. */
  static MethodHandle then(MethodHandle first, MethodHandle second) {
    MethodHandle next =
        second.asType(second.type().changeParameterType(2, first.type().returnType()));
    MethodHandle both = MethodHandles.collectArguments(next, 2, first);
    MethodType type = first.type().changeReturnType(next.type().returnType());
    return MethodHandles.permuteArguments(both, type, 0, 1, 0, 1, 2);
  }

  /** The same with other classes at both ends. */
  static MethodHandle as(MethodHandle conversion, Class<?> from, Class<?> to) {
    return conversion.asType(MethodType.methodType(to, Context.class, int.class, from));
  }

  /** The conversion between objects, for loops. */
  static MethodHandle ofObjects(MethodHandle conversion) {
    return as(conversion, Object.class, Object.class);
  }

  /**
   * Calls a target with what several conversions make of one value.
   *
   * @param target takes as many values as there are parts
   * @param from the class of the value
   */
  static MethodHandle ofParts(MethodHandle target, List<MethodHandle> parts, Class<?> from) {
    int count = parts.size();
    MethodHandle made = MethodHandles.dropArguments(target, count, Context.class, int.class, from);
    for (int i = count - 1; i >= 0; i--) {
      MethodHandle part = as(parts.get(i), from, made.type().parameterType(i));
      MethodType type = made.type().dropParameterTypes(i, i + 1);
      made = MethodHandles.collectArguments(made, i, part);
      made = MethodHandles.permuteArguments(made, type, once(i));
    }
    return made;
  }

  // Before these parameters stand i others; the three come twice and are wanted once.
  private static int[] once(int i) {
    int[] order = new int[i + 6];
    for (int k = 0; k < order.length; k++) {
      order[k] = k < i + 3 ? k : k - 3;
    }
    return order;
  }

  /** The context as a part of a value. */
  static MethodHandle context(Class<?> from) {
    return MethodHandles.dropArguments(MethodHandles.identity(Context.class), 1, int.class, from);
  }

  /** The conversion, and null for null. */
  static MethodHandle nullable(MethodHandle conversion) {
    return ifNull(
        conversion, without(MethodHandles.zero(conversion.type().returnType()), conversion));
  }

  /** The conversion, and an exception for null. */
  static MethodHandle nonNull(MethodHandle conversion, Supplier<RuntimeException> exception) {
    MethodHandle missing =
        Found.in(
                Handles.class,
                MethodHandles.lookup(),
                "missing",
                RuntimeException.class,
                Supplier.class)
            .bindTo(exception);
    MethodHandle throwing =
        MethodHandles.throwException(conversion.type().returnType(), RuntimeException.class);
    return ifNull(
        conversion, without(MethodHandles.collectArguments(throwing, 0, missing), conversion));
  }

  /** The conversion, and something else of the same result for null. */
  static MethodHandle ifNull(MethodHandle conversion, MethodHandle other) {
    MethodType type = conversion.type();
    MethodHandle test =
        IS_NULL.asType(IS_NULL.type().changeParameterType(0, type.parameterType(2)));
    return MethodHandles.guardWithTest(plain(test), other, conversion);
  }

  private static MethodHandle without(MethodHandle made, MethodHandle conversion) {
    return MethodHandles.dropArguments(made, 0, conversion.type().parameterList());
  }

  private static RuntimeException missing(Supplier<RuntimeException> exception) {
    return exception.get();
  }

  private static boolean testNull(Object value) {
    return value == null;
  }

  private static MethodHandle isNull() {
    return Found.in(Handles.class, MethodHandles.lookup(), "testNull", boolean.class, Object.class);
  }
}
