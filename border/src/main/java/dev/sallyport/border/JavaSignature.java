package dev.sallyport.border;

import dev.sallyport.ir.internal.Lists;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;

/**
 * What a Java method takes and gives, type arguments included: {@code List<Point>}, where a {@link
 * MethodType} only knows {@code List}. Immutable.
 *
 * @param parameters the types of the parameters, without a context
 * @param result the type of the result; {@code void.class} for none
 */
public record JavaSignature(List<Type> parameters, Type result) {

  /** Copies the list. */
  public JavaSignature {
    parameters = List.copyOf(parameters);
  }

  /** The types of a method, without the {@link CallContext} that it may take first. */
  public static JavaSignature of(Method method) {
    List<Type> all = List.of(method.getGenericParameterTypes());
    Class<?>[] erased = method.getParameterTypes();
    boolean context = erased.length > 0 && CallContext.class.isAssignableFrom(erased[0]);
    return new JavaSignature(
        context ? all.subList(1, all.size()) : all, method.getGenericReturnType());
  }

  /** The types of a method, all of them. */
  public static JavaSignature ofAll(Method method) {
    return new JavaSignature(
        List.of(method.getGenericParameterTypes()), method.getGenericReturnType());
  }

  /** The types of a handle, without the {@link CallContext} that it may take first. */
  public static JavaSignature of(MethodType type) {
    int skipped = Fit.takesContext(type) ? 1 : 0;
    List<Type> parameters = List.copyOf(type.parameterList());
    return new JavaSignature(parameters.subList(skipped, parameters.size()), type.returnType());
  }

  /** {@code (java.util.List<com.acme.Point>) -> long}. */
  @Override
  public String toString() {
    var names = Lists.map(parameters, Type::getTypeName);
    return "(" + String.join(", ", names) + ") -> " + result.getTypeName();
  }
}
