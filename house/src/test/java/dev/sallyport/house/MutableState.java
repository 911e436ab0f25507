package dev.sallyport.house;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what could change behind a value, by walking through it. */
final class MutableState {

  /** Types of the JDK whose objects never change as far as anybody can see. */
  private static final List<Class<?>> IMMUTABLE =
      List.of(
          Boolean.class,
          Character.class,
          Number.class,
          String.class,
          Class.class,
          Module.class,
          System.Logger.class,
          java.lang.constant.ConstantDesc.class,
          java.lang.invoke.MethodHandle.class,
          java.lang.invoke.MethodHandles.Lookup.class,
          java.lang.invoke.MethodType.class,
          java.lang.invoke.VarHandle.class,
          java.lang.foreign.MemoryLayout.class,
          java.nio.charset.Charset.class,
          java.nio.file.Path.class,
          java.time.temporal.TemporalAmount.class,
          java.util.HexFormat.class,
          java.util.Locale.class,
          java.util.regex.Pattern.class);

  private static final Set<String> IMMUTABLE_COLLECTIONS =
      Set.of(
          "java.util.ImmutableCollections",
          "java.util.Collections",
          "java.util.Optional",
          "java.util.KeyValueHolder");

  private record Step(String path, Object value) {}

  private final ArrayDeque<Step> open = new ArrayDeque<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> found = new ArrayList<>();

  private MutableState() {}

  /** The paths from a value to what could change; empty if nothing could. */
  static List<String> behind(String name, Object value) {
    var state = new MutableState();
    state.visit(name, value);
    while (!state.open.isEmpty()) {
      state.step(state.open.poll());
    }
    return state.found;
  }

  private void visit(String path, Object value) {
    if (value != null && seen.add(value)) {
      open.add(new Step(path, value));
    }
  }

  private void step(Step step) {
    Class<?> type = step.value.getClass();
    if (IMMUTABLE.stream().anyMatch(safe -> safe.isAssignableFrom(type))) {
      return;
    }
    if (isImmutableCollection(type)) {
      elements(step);
    } else if (type.isArray() && Array.getLength(step.value) > 0) {
      found.add(step.path + " is an array");
    } else if (isOurs(type)) {
      fields(step);
    } else if (!type.isArray() && !type.isHidden()) {
      found.add(step.path + " is a " + type.getName());
    }
  }

  private static boolean isImmutableCollection(Class<?> type) {
    String outermost = type.getName().replaceFirst("[$].*", "");
    return IMMUTABLE_COLLECTIONS.contains(outermost);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("dev.sallyport.");
  }

  private void elements(Step step) {
    switch (step.value) {
      case Map<?, ?> map -> {
        map.keySet().forEach(key -> visit(step.path + "'s key", key));
        map.forEach((key, value) -> visit(step.path + "[" + key + "]", value));
      }
      case Iterable<?> all -> all.forEach(element -> visit(step.path + "'s element", element));
      default -> {}
    }
  }

  private void fields(Step step) {
    for (Class<?> at = step.value.getClass(); isOurs(at); at = at.getSuperclass()) {
      Arrays.stream(at.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .forEach(field -> field(step, field));
    }
  }

  private void field(Step step, Field field) {
    String path = step.path + "." + field.getName();
    if (Modifier.isFinal(field.getModifiers())) {
      visit(path, read(field, step.value));
    } else {
      found.add(path + " is not final");
    }
  }

  /** The value of a field of an object, or of a static field if the object is null. */
  static Object read(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
