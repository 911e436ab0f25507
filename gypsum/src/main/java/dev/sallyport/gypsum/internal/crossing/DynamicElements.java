package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.model.GType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Converts values of Java to the elements of a guest's array, when only they tell what they are.
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
record DynamicElements(Declarations declarations, GType.ClassType type) {

  /** {@code (Context, int, Object) -> Object}. */
  MethodHandle handle() {
    return Found.on(
        this,
        MethodHandles.lookup(),
        "convert",
        Object.class,
        Context.class,
        int.class,
        Object.class);
  }

  private Object convert(Context context, int depth, Object value) throws Throwable {
    MethodHandle conversion;
    synchronized (declarations) {
      try {
        Class<?> seen = DynamicValue.seenAs(value);
        Class<?> raw = seen == null ? value.getClass() : seen;
        conversion = Handles.ofObjects(new ToGuest(declarations).ofElements(type, raw));
      } catch (NotConvertibleException e) {
        throw new IllegalArgumentException(e.getMessage() + "; " + e.remedy(), e);
      }
    }
    return (Object) conversion.invokeExact(context, depth, value);
  }
}
