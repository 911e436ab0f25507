package dev.sallyport.border;

import dev.sallyport.ir.Type;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;

/** Which Java types a value that crosses the border may change to, without losing anything. */
final class Conversions {

  private Conversions() {}

  /** Whether a guest value may be given where Java takes this type. */
  static boolean toJava(Type guest, Class<?> java) {
    Class<?> carrier = Carriers.of(guest);
    if (carrier.isPrimitive() || java.isPrimitive()) {
      return carrier == java || java.isAssignableFrom(boxed(carrier));
    }
    return castable(carrier, java) && isOfHostType(guest, java);
  }

  /** Whether a Java value of this type may be given where the guest takes its type. */
  static boolean toGuest(Class<?> java, Type guest) {
    Class<?> carrier = Carriers.of(guest);
    if (carrier.isPrimitive() || java.isPrimitive()) {
      return carrier == java || (!java.isPrimitive() && castable(java, boxed(carrier)));
    }
    return castable(java, carrier) && isOfHostType(guest, java);
  }

  /** Whether a method may take this type for a guest function's parameter. */
  static boolean enters(Class<?> java, Type guest) {
    Class<?> carrier = Carriers.of(guest);
    if (carrier.isPrimitive() || carrier.isArray() || java.isPrimitive()) {
      return carrier == java;
    }
    return carrier.isAssignableFrom(java) && isOfHostType(guest, java);
  }

  /** Whether a method may give this type for a guest function's result. */
  static boolean leaves(Type guest, Class<?> java) {
    Class<?> carrier = Carriers.of(guest);
    if (carrier.isPrimitive() || java.isPrimitive()) {
      return carrier == java;
    }
    return (carrier == Object.class || java.isAssignableFrom(carrier)) && isOfHostType(guest, java);
  }

  /** Whether some object can be of both types; arrays must be of the same. */
  static boolean castable(Class<?> from, Class<?> to) {
    if (from.isArray() && to.isArray()) {
      return from == to;
    }
    return to.isAssignableFrom(from)
        || from.isAssignableFrom(to)
        || (from.isInterface() && isOpen(to))
        || (to.isInterface() && isOpen(from));
  }

  private static boolean isOpen(Class<?> type) {
    return !Modifier.isFinal(type.getModifiers());
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  // A class that this Java type's loader does not know is left to the check at run time.
  private static boolean isOfHostType(Type guest, Class<?> java) {
    if (!(guest instanceof Type.HostType(String className)) || className.equals(java.getName())) {
      return true;
    }
    try {
      return castable(Class.forName(className, false, java.getClassLoader()), java);
    } catch (ClassNotFoundException | LinkageError _) {
      return true;
    }
  }
}
