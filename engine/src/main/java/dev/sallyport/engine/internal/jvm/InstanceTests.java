package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.TrapException;
import dev.sallyport.engine.internal.ops.References;
import java.lang.invoke.MethodType;

/** Tests of what an object is that take more than one instruction. Casts let null pass. */
public final class InstanceTests {

  private InstanceTests() {}

  /** Whether the object is of a host type. */
  public static boolean isInstance(Object object, Class<?> type) {
    return type.isInstance(object);
  }

  /** Whether the object is an array of this very type, since array types are invariant. */
  public static boolean isExactly(Object object, Class<?> type) {
    return object != null && object.getClass() == type;
  }

  /** Whether the object is a function of this type. */
  public static boolean isFunction(Object object, MethodType type) {
    return References.isFunction(object, type);
  }

  /** The object, if it is of a host type. */
  public static Object castTo(Object object, Class<?> type) {
    return checked(object, isInstance(object, type), type.getName());
  }

  /** The object, if it is an array of this very type. */
  public static Object castToExactly(Object object, Class<?> type) {
    return checked(object, isExactly(object, type), type.getTypeName());
  }

  /** The object, if it is a function of this type. */
  public static Object castToFunction(Object object, MethodType type) {
    return checked(object, isFunction(object, type), "a function " + type);
  }

  private static Object checked(Object object, boolean fits, String type) throws TrapException {
    if (object != null && !fits) {
      throw References.badCast(object, type);
    }
    return object;
  }
}
