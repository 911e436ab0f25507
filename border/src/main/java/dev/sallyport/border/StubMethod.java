package dev.sallyport.border;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method that a stub implements.
 *
 * @param function the guest function that it calls
 * @param converting what it calls instead, if types are to be converted
 */
record StubMethod(Method method, String function, Optional<MethodHandle> converting) {

  static StubMethod of(Method method) {
    GuestName given = method.getAnnotation(GuestName.class);
    String function = given == null ? method.getName() : given.value();
    return new StubMethod(method, function, Optional.empty());
  }

  StubMethod converting(MethodHandle handle) {
    return new StubMethod(method, function, Optional.of(handle));
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
