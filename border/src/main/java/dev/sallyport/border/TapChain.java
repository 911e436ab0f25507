package dev.sallyport.border;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * The taps around one function, outermost first.
 *
 * @param target takes the context and an array of the arguments
 * @param result the class of the boxed result; {@code Void} for none
 */
record TapChain(List<Tap> taps, Crossing crossing, MethodHandle target, Class<?> result) {

  /** A handle of the type of another one, which it calls through the taps. */
  static MethodHandle around(List<Tap> taps, Crossing crossing, MethodHandle target) {
    MethodType type = target.type();
    int count = type.parameterCount() - 1;
    MethodHandle spread = target.asSpreader(Object[].class, count).asType(spreadType());
    var chain = new TapChain(taps, crossing, spread, type.wrap().returnType());
    return entry().bindTo(chain).asCollector(Object[].class, count).asType(type);
  }

  private static MethodType spreadType() {
    return MethodType.genericMethodType(1, true);
  }

  private static MethodHandle entry() {
    try {
      return MethodHandles.lookup().findVirtual(TapChain.class, "enter", spreadType());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Object enter(Object context, Object[] arguments) throws Throwable {
    Object given = call(0, context, arguments);
    boolean fits = given == null ? isNullable() : result.isInstance(given);
    if (!fits) {
      throw new ClassCastException(
          "a tap gave " + ValueText.of(given) + " as the result of " + crossing);
    }
    return given;
  }

  private boolean isNullable() {
    return result == Void.class
        || !MethodType.methodType(result).unwrap().returnType().isPrimitive();
  }

  Object call(int index, Object context, Object[] arguments) throws Throwable {
    return index < taps.size()
        ? taps.get(index).around(new TappedCall(this, index + 1, context, arguments))
        : (Object) target.invokeExact(context, arguments);
  }
}
