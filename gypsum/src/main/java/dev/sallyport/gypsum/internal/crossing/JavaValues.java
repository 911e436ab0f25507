package dev.sallyport.gypsum.internal.crossing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.Map;

/** What Java's collections and entries hold. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class JavaValues {

  /** {@code (Collection) -> Object[]}. */
  static final MethodHandle ELEMENTS = find("elements", Object[].class, Collection.class);

  /** {@code (Map) -> Object[]}: keys and values in turn. */
  static final MethodHandle ENTRIES = find("entries", Object[].class, Map.class);

  /** The key of an entry. */
  static final MethodHandle KEY = find("key", Object.class, Map.Entry.class);

  /** The value of an entry. */
  static final MethodHandle VALUE = find("value", Object.class, Map.Entry.class);

  private JavaValues() {}

  private static MethodHandle find(String name, Class<?> result, Class<?> parameter) {
    return Handles.plain(
        Found.in(JavaValues.class, MethodHandles.lookup(), name, result, parameter));
  }

  private static Object[] elements(Collection<?> collection) {
    return collection.toArray();
  }

  // The map may change meanwhile; then what is there when it is read counts.
  private static Object[] entries(Map<?, ?> map) {
    return map.entrySet().stream()
        .<Object>mapMulti(
            (entry, out) -> {
              out.accept(entry.getKey());
              out.accept(entry.getValue());
            })
        .toArray();
  }

  private static Object key(Map.Entry<?, ?> entry) {
    return entry.getKey();
  }

  private static Object value(Map.Entry<?, ?> entry) {
    return entry.getValue();
  }
}
