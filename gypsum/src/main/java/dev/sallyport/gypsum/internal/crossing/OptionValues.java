package dev.sallyport.gypsum.internal.crossing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;

/** Java's small values: optionals and entries. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class OptionValues {

  /** An optional of an object or null. */
  static final MethodHandle OF_NULLABLE = plain("ofNullable", Optional.class, Object.class);

  /** The object in an optional, or null. */
  static final MethodHandle OR_NULL = plain("orNull", Object.class, Optional.class);

  /** An entry of two objects, as a handle of these two. */
  static final MethodHandle ENTRY = find("entry", Map.Entry.class, Object.class, Object.class);

  private OptionValues() {}

  private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
    return Found.in(OptionValues.class, MethodHandles.lookup(), name, result, parameters);
  }

  private static MethodHandle plain(String name, Class<?> result, Class<?> parameter) {
    return Handles.plain(find(name, result, parameter));
  }

  private static Optional<?> ofNullable(Object value) {
    return Optional.ofNullable(value);
  }

  private static Object orNull(Optional<?> value) {
    return value.orElse(null);
  }

  private static Map.Entry<?, ?> entry(Object key, Object value) {
    return new AbstractMap.SimpleImmutableEntry<>(key, value);
  }
}
