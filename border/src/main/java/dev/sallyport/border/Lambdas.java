package dev.sallyport.border;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Makes handles of lambdas. */
final class Lambdas {

  private Lambdas() {}

  /** The one method of a functional interface, bound to an object that implements it. */
  static MethodHandle handle(Class<?> shape, Object body) {
    Method method = onlyMethod(shape);
    method.trySetAccessible();
    try {
      return MethodHandles.publicLookup().unreflect(method).bindTo(shape.cast(body));
    } catch (IllegalAccessException e) {
      throw new LinkException(
          List.of(NativeCode.NOT_ACCESSIBLE.at(Span.NONE, shape.getTypeName(), e.getMessage())));
    }
  }

  /** The Java types of the one method of a functional interface. */
  static JavaSignature javaTypes(Class<?> shape) {
    return JavaSignature.of(onlyMethod(shape));
  }

  private static Method onlyMethod(Class<?> shape) {
    List<Method> methods =
        Arrays.stream(shape.getMethods())
            .filter(m -> Modifier.isAbstract(m.getModifiers()))
            .filter(Predicate.not(Lambdas::isOfObject))
            .toList();
    if (!shape.isInterface() || methods.size() != 1) {
      throw new IllegalArgumentException(shape.getTypeName() + " is no functional interface");
    }
    return methods.getFirst();
  }

  /** Whether a method of an interface only repeats one of Object. */
  static boolean isOfObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            m ->
                m.getName().equals(method.getName())
                    && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
  }

  /** The signature that a functional interface stands for. */
  static Signature signature(String name, Class<?> shape) {
    Method method = onlyMethod(shape);
    List<Class<?>> parameters = List.of(method.getParameterTypes());
    boolean context =
        !parameters.isEmpty() && CallContext.class.isAssignableFrom(parameters.getFirst());
    return new Signature(
        parameters.stream().skip(context ? 1 : 0).map(type -> guestType(name, type)).toList(),
        guestType(name, method.getReturnType()));
  }

  private static Type guestType(String name, Class<?> type) {
    return JavaTypes.guestType(type)
        .orElseThrow(() -> new LinkException(List.of(unsupported("native " + name, type))));
  }

  static Diagnostic unsupported(String what, Class<?> type) {
    return NativeCode.UNSUPPORTED_TYPE.at(
        Span.NONE, what, type.getTypeName(), JavaTypes.remedy(type));
  }

  /** Where the code that registers a native stands. */
  static String caller() {
    String here = Lambdas.class.getPackageName();
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .dropWhile(f -> isOfTheBorder(f.getClassName(), here))
                    .findFirst()
                    .map(f -> "a lambda at " + f.toStackTraceElement())
                    .orElse("a lambda"));
  }

  private static boolean isOfTheBorder(String className, String here) {
    return className.equals(here + ".Lambdas") || className.equals(here + ".NativeFunction");
  }
}
