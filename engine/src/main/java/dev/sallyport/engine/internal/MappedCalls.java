package dev.sallyport.engine.internal;

import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.MappedFunction;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Checked calls of one guest function that take and give Java's own values in place of guest
 * objects. The types in the language are looked up when the first such call is made.
 *
 * @param what what to call the function in messages
 * @param home the package of the function
 * @param types what it takes and gives in its language, if that says anything
 * @param inner the function, before the watching of limits
 * @param guard puts the watching of limits around: conversions run guest code too
 */
record MappedCalls(
    String what,
    String home,
    Signature signature,
    Supplier<Optional<MappedFunction>> types,
    Supplier<MethodHandle> inner,
    UnaryOperator<MethodHandle> guard) {

  /** The function with another guard outside of this one. */
  MappedCalls within(UnaryOperator<MethodHandle> outer) {
    return new MappedCalls(
        what, home, signature, types, inner, handle -> outer.apply(guard.apply(handle)));
  }

  /** Whether some argument is Java's own and needs a counterpart. */
  boolean concerns(Object... arguments) {
    List<Type> parameters = signature.parameters();
    boolean found = false;
    for (int i = 0; i < arguments.length && i < parameters.size(); i++) {
      found |= isOfJava(parameters.get(i), arguments[i]);
    }
    return found;
  }

  /** Whether a value is none that guest code could have made for a place of this type. */
  static boolean isOfJava(Type type, Object value) {
    return value != null
        && switch (type) {
          case Type.ClassType _, Type.ArrayType _ -> isOfJava(value);
          case Type.BuiltIn builtIn -> builtIn == Type.BuiltIn.STRING && value instanceof Enum;
          case Type.Scalar _, Type.NoValue _, Type.FunctionType _, Type.HostType _ -> false;
        };
  }

  private static boolean isOfJava(Object value) {
    return switch (value) {
      case Record _, Enum<?> _, Collection<?> _, Map<?, ?> _, Map.Entry<?, ?> _, Optional<?> _ ->
          true;
      case Number _, Boolean _, CharSequence _ -> true;
      default -> value.getClass().isArray();
    };
  }

  /** The guest objects themselves in place of what the host sees of them. */
  static Object[] unwrapped(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof GuestObject) {
        return Stream.of(values).map(MappedCalls::unwrapped).toArray();
      }
    }
    return values;
  }

  /** The guest object itself in place of what the host sees of it. */
  static Object unwrapped(Object value) {
    return value instanceof GuestObject view ? view.object() : value;
  }

  /** The function, with arguments looked at when they are given. */
  Optional<MethodHandle> dynamic() {
    return types.get().map(t -> guard.apply(converting(t).dynamic(inner.get())));
  }

  /**
   * The same with a result of a Java type.
   *
   * @throws dev.sallyport.border.LinkException if nothing leads to that type
   */
  Optional<MethodHandle> giving(Class<?> result) {
    return types.get().map(t -> guard.apply(converting(t).dynamic(inner.get(), result)));
  }

  private Converting converting(MappedFunction function) {
    return new Converting(what, home, Span.NONE, signature, function);
  }
}
