package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** A conversion that is used inside itself: it ends before the thread's stack does. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class Recursion {

  /** How deep a value may contain values of its own type. */
  static final int DEEPEST = 200;

  private final String type;
  private MethodHandle target;

  Recursion(String type) {
    this.type = type;
  }

  /** Says what it does, once, before it is used. */
  void set(MethodHandle conversion) {
    target = Handles.ofObjects(conversion);
  }

  /** The conversion, which may not be known yet. */
  MethodHandle handle(Class<?> from, Class<?> to) {
    MethodHandle enter = Found.conversion(this, MethodHandles.lookup(), "enter");
    return Handles.as(enter, from, to);
  }

  private Object enter(Context context, int depth, Object value) throws Throwable {
    return (Object) target.invokeExact(context, deeper(depth, type), value);
  }

  /** The next depth. */
  static int deeper(int depth, String type) {
    if (depth >= DEEPEST) {
      throw new IllegalArgumentException(
          "a "
              + type
              + " contains others more than "
              + DEEPEST
              + " deep, or contains itself; pass it as a GuestObject, or as a list");
    }
    return depth + 1;
  }
}
