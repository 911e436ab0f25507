package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Java's own values become where the program says no more than that it is an object. */
record NaturalType(Declarations declarations, ToGuest conversions) {

  private static final Map<Class<?>, String> BOXES =
      Map.of(
          boolean.class, "Boolean",
          byte.class, "I8",
          short.class, "I16",
          int.class, "I32",
          long.class, "I64",
          float.class, "F32",
          double.class, "F64");

  MethodHandle convert(Type java) throws NotConvertibleException {
    Class<?> raw = Generics.raw(java);
    if (raw == String.class) {
      return Handles.cast(String.class, Object.class);
    }
    return Handles.as(conversions.convertOrNull(typeFor(raw), java), raw, Object.class);
  }

  private GType typeFor(Class<?> raw) throws NotConvertibleException {
    String box = BOXES.get(MethodType.methodType(raw).unwrap().returnType());
    if (box != null) {
      return std(box);
    }
    if (raw.isArray()) {
      String element = BOXES.get(raw.getComponentType());
      return element == null ? std("Array", object()) : std(element + "Array");
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return std("List", object());
    }
    if (Map.class.isAssignableFrom(raw)) {
      return std("Dict", std("StringKey"), object());
    }
    if (raw == Optional.class) {
      return std("Option", object());
    }
    throw Refusals.other(
        "an object", raw, "declare the class in the program, or give a GuestObject");
  }

  private GType std(String name, GType... arguments) {
    ClassSymbol symbol = declarations.stdClass(name);
    return new GType.ClassType(symbol, List.of(arguments), false);
  }

  private GType object() {
    return declarations.objectType();
  }
}
