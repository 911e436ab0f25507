package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.GuestObject;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Converts guest objects of which only they themselves tell what they are. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class NaturalValue {

  private final Declarations declarations;
  private final Type java;
  private final Map<ClassSymbol, MethodHandle> known = new ConcurrentHashMap<>();

  NaturalValue(Declarations declarations, Type java) {
    this.declarations = declarations;
    this.java = java;
  }

  /** {@code (Context, int, Object) -> the erasure of the Java type}. */
  MethodHandle handle() {
    MethodHandle convert = Found.conversion(this, MethodHandles.lookup(), "convert");
    return Handles.as(convert, Object.class, Generics.raw(java));
  }

  private Object convert(Context context, int depth, Object value) throws Throwable {
    if (value == null) {
      return null;
    }
    Optional<ClassSymbol> symbol = symbol(value);
    if (symbol.isEmpty()) {
      return ofHost(context, value);
    }
    MethodHandle conversion = known.get(symbol.get());
    if (conversion == null) {
      conversion = make(symbol.get());
      known.put(symbol.get(), conversion);
    }
    int deeper = Recursion.deeper(depth, symbol.get().name());
    return (Object) conversion.invokeExact(context, deeper, value);
  }

  private Optional<ClassSymbol> symbol(Object value) {
    synchronized (declarations) {
      return declarations.classOf(value);
    }
  }

  private MethodHandle make(ClassSymbol symbol) {
    synchronized (declarations) {
      try {
        var conversions = new ToJava(declarations, true);
        return Handles.ofObjects(conversions.convert(shown(symbol).thisType(), java));
      } catch (NotConvertibleException e) {
        throw new IllegalArgumentException(e.getMessage() + "; " + e.remedy(), e);
      }
    }
  }

  // Options have hidden classes; what is known of them is that they are options.
  private ClassSymbol shown(ClassSymbol symbol) {
    ClassSymbol up = symbol.superclass();
    return up != null && up.home().name().equals("std") && up.name().equals("Option") ? up : symbol;
  }

  // A string, or something that the host gave the guest to keep.
  private Object ofHost(Context context, Object value) throws Throwable {
    Class<?> raw = Generics.raw(java);
    if (raw.isInstance(value)) {
      return value;
    }
    if (value instanceof String && raw.isEnum()) {
      return Handles.ofObjects(EnumValues.ofName(raw)).invoke(context, 0, value);
    }
    String wanted = raw == GuestObject.class ? "an object of the guest" : raw.getTypeName();
    throw new IllegalArgumentException("a " + value.getClass().getTypeName() + " is not " + wanted);
  }
}
