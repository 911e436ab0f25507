package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.model.GType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Converts values of Java of which only they themselves tell what they are. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class DynamicValue {

  private final Declarations declarations;
  private final Composer composer;
  private final boolean othersStay;
  private final Map<Class<?>, MethodHandle> known = new ConcurrentHashMap<>();

  private DynamicValue(Declarations declarations, Composer composer, boolean othersStay) {
    this.declarations = declarations;
    this.composer = composer;
    this.othersStay = othersStay;
  }

  /** Converts to values of a type; what guest code may have made stays as it is. */
  static DynamicValue of(Declarations declarations, GType type) {
    return new DynamicValue(declarations, (to, seen) -> to.convert(type, seen), true);
  }

  /** Converts to the array that holds the elements of an object. */
  static DynamicValue ofElements(Declarations declarations, GType.ClassType type) {
    return new DynamicValue(declarations, (to, seen) -> to.ofElements(type, seen), false);
  }

  /** {@code (Context, int, Object) -> Object}. */
  MethodHandle handle() {
    return Found.conversion(this, MethodHandles.lookup(), "convert");
  }

  private Object convert(Context context, int depth, Object value) throws Throwable {
    Class<?> seen = seenAs(value);
    if (seen == null) {
      if (othersStay) {
        return value;
      }
      seen = value.getClass();
    }
    MethodHandle conversion = known.get(seen);
    if (conversion == null) {
      conversion = make(seen);
      known.put(seen, conversion);
    }
    int deeper = Recursion.deeper(depth, "value");
    return (Object) conversion.invokeExact(context, deeper, value);
  }

  private MethodHandle make(Class<?> seen) {
    synchronized (declarations) {
      try {
        return Handles.ofObjects(composer.compose(new ToGuest(declarations), seen));
      } catch (NotConvertibleException e) {
        throw new IllegalArgumentException(e.getMessage() + "; " + e.remedy(), e);
      }
    }
  }

  /** The class to convert a value as; null for one that guest code may have made. */
  private static Class<?> seenAs(Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> _ -> Collection.class;
      case Map<?, ?> _ -> Map.class;
      case Map.Entry<?, ?> _ -> Map.Entry.class;
      case Optional<?> _ -> Optional.class;
      case GuestObject _ -> GuestObject.class;
      case Enum<?> constant -> constant.getDeclaringClass();
      case Record _, Boolean _, String _ -> value.getClass();
      case Byte _, Short _, Integer _, Long _, Float _, Double _ -> value.getClass();
      default -> value.getClass().isArray() ? value.getClass() : null;
    };
  }

  /** Puts together what converts the values of a class. */
  @FunctionalInterface
  private interface Composer {
    MethodHandle compose(ToGuest conversions, Class<?> seen) throws NotConvertibleException;
  }
}
