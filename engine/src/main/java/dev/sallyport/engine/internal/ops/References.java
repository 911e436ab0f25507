package dev.sallyport.engine.internal.ops;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;
import java.lang.invoke.MethodType;

/** Null, identity and the types of references. */
public final class References {

  private References() {}

  /** The object; null traps. */
  public static <T> T nonNull(T object) {
    if (object == null) {
      throw new TrapException(TrapCode.NULL_REFERENCE);
    }
    return object;
  }

  /**
   * Whether the object is a function whose parameters and result have these carriers. Classes of
   * packages have names of their own in each package, so that only the carriers can be compared.
   *
   * @param type the context, then the parameters, and the result
   */
  public static boolean isFunction(Object object, MethodType type) {
    return object instanceof FunctionValue function && function.handle().type().equals(type);
  }

  /**
   * Whether the object is an array of exactly this Java class: array types are invariant. Arrays of
   * references that are not strings have one Java class and are instances of each other's types.
   */
  public static boolean isArray(Object object, Class<?> type) {
    return object != null && object.getClass() == type;
  }

  /** The trap of a cast that failed. */
  public static TrapException badCast(Object object, String to) {
    return new TrapException(TrapCode.BAD_CAST, object.getClass().getName() + " to " + to);
  }
}
