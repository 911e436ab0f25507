package dev.sallyport.border;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A method that a stub implements.
 *
 * @param function the guest function that it calls
 */
record StubMethod(Method method, String function) {

  static StubMethod of(Method method) {
    GuestName given = method.getAnnotation(GuestName.class);
    return new StubMethod(method, given == null ? method.getName() : given.value());
  }

  MethodType type() {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
  }

  /** The method in messages: {@code com.acme.Gcd.gcd(long, long)}. */
  String text() {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getTypeName)
        .collect(
            Collectors.joining(
                ", ",
                method.getDeclaringClass().getTypeName() + "." + method.getName() + "(",
                ")"));
  }
}
