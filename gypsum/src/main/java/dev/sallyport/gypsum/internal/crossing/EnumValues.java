package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of an enum: as strings by name, or as the globals of a package that have their
 * names and hold objects of one class.
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
record EnumValues(Declarations declarations, GuestHandles guest) {

  /** {@code (Context, int, String) -> enum}. */
  static MethodHandle ofName(Class<?> type) {
    var byName = new LinkedHashMap<String, Object>();
    for (Object constant : type.getEnumConstants()) {
      byName.put(((Enum<?>) constant).name(), constant);
    }
    MethodHandle find =
        Found.in(
            EnumValues.class,
            MethodHandles.lookup(),
            "named",
            Object.class,
            Map.class,
            Class.class,
            String.class);
    return Handles.as(
        Handles.plain(MethodHandles.insertArguments(find, 0, byName, type)), String.class, type);
  }

  private static Object named(Map<String, Object> byName, Class<?> type, String name) {
    Object found = byName.get(name);
    if (found == null && name != null) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no " + type.getSimpleName() + "; there is " + byName.keySet());
    }
    return found;
  }

  /** {@code (Context, int, enum) -> String}. */
  static MethodHandle toName(Class<?> type) {
    MethodHandle name =
        Found.in(EnumValues.class, MethodHandles.lookup(), "name", String.class, Enum.class);
    return Handles.as(Handles.plain(name), type, String.class);
  }

  private static String name(Enum<?> constant) {
    return constant.name();
  }

  /** The globals and the constants, in the order of the constants. */
  private List<MethodHandle> globals(ClassSymbol symbol, Class<?> type)
      throws NotConvertibleException {
    var getters = new ArrayList<MethodHandle>();
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      var global =
          declarations.constant(symbol, name).orElseThrow(() -> Refusals.noConstant(symbol, name));
      MethodHandle read =
          MethodHandles.dropArguments(guest.global(global), 1, int.class, Object.class);
      getters.add(Handles.ofObjects(read));
    }
    return getters;
  }

  /** {@code (Context, int, Object) -> enum}. */
  MethodHandle toJava(ClassSymbol symbol, Class<?> type) throws NotConvertibleException {
    var constants = new Constants(globals(symbol, type), List.of(type.getEnumConstants()), type);
    MethodHandle find = Found.conversion(constants, MethodHandles.lookup(), "toJava");
    return Handles.as(find, Object.class, type);
  }

  /** {@code (Context, int, enum) -> Object}. */
  MethodHandle toGuest(ClassSymbol symbol, Class<?> type) throws NotConvertibleException {
    var constants = new Constants(globals(symbol, type), List.of(type.getEnumConstants()), type);
    MethodHandle find =
        Found.on(
            constants,
            MethodHandles.lookup(),
            "toGuest",
            Object.class,
            Context.class,
            int.class,
            Enum.class);
    return Handles.as(find, type, Object.class);
  }

  /** Globals, and constants in the same order. */
  private record Constants(List<MethodHandle> globals, List<Object> constants, Class<?> type) {
    private Object toJava(Context context, int depth, Object object) throws Throwable {
      for (int i = 0; i < constants.size(); i++) {
        if ((Object) globals.get(i).invokeExact(context, depth, object) == object) {
          return constants.get(i);
        }
      }
      throw new IllegalArgumentException(
          "the object is none of the constants of " + type.getSimpleName() + ": " + constants);
    }

    private Object toGuest(Context context, int depth, Enum<?> constant) throws Throwable {
      return (Object)
          globals.get(constants.indexOf(constant)).invokeExact(context, depth, (Object) constant);
    }
  }
}
