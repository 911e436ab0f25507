package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.ir.internal.Lists;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A Java record class with its type arguments. */
record JavaRecord(Type type) {

  // Handles have at most 255 parameters, of which a long takes two.
  private static final int MOST = 100;

  /** A component: its name, its type, and how it is read. */
  record Component(String name, Type type, MethodHandle getter) {}

  /** The components in their order. */
  List<Component> components() throws NotConvertibleException {
    List<RecordComponent> all = List.of(Generics.raw(type).getRecordComponents());
    if (all.size() > MOST) {
      throw new NotConvertibleException(
          "it has more than " + MOST + " components",
          "put some of them into a record of their own");
    }
    try {
      var lookup = MethodHandles.lookup();
      return Lists.map(all, c -> component(c, lookup));
    } catch (IllegalCallerException | IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  private Component component(RecordComponent component, MethodHandles.Lookup lookup) {
    open(component.getAccessor());
    try {
      MethodHandle getter = lookup.unreflect(component.getAccessor());
      return new Component(
          component.getName(), Generics.inside(type, component.getGenericType()), getter);
    } catch (IllegalAccessException e) {
      throw new IllegalCallerException(e.getMessage(), e);
    }
  }

  /** Makes a record of its components. */
  MethodHandle constructor() throws NotConvertibleException {
    Class<?> raw = Generics.raw(type);
    Class<?>[] types =
        Stream.of(raw.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<?> canonical = raw.getDeclaredConstructor(types);
      open(canonical);
      return MethodHandles.lookup().unreflectConstructor(canonical);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw refused(e.getMessage());
    }
  }

  // A public member of an exported class needs nothing; others must be opened to this module.
  private static void open(AccessibleObject member) {
    member.trySetAccessible();
  }

  private static NotConvertibleException refused(String why) {
    return new NotConvertibleException(
        "its components are not accessible: " + why,
        "make the record public and export its package, or open the package to"
            + " dev.sallyport.gypsum");
  }

  /**
   * Whether a name of a program stands for a Java name: the same, or with dashes where Java has
   * underscores or capitals, as in {@code first-name}, {@code first_name} and {@code firstName}.
   */
  static boolean standsFor(String guest, String java) {
    return guest.equals(java) || guest.replace('-', '_').equals(java) || camel(guest).equals(java);
  }

  private static String camel(String name) {
    String[] parts = name.split("-", -1);
    var out = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      out.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(part.isEmpty() ? "" : part.substring(1));
    }
    return out.toString();
  }
}
