package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.Context;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converts the elements of an array one after the other. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // handles find the methods by name
final class Loop {

  private final MethodHandle length;
  private final MethodHandle read;
  private final MethodHandle element;
  private final MethodHandle second;

  /**
   * A loop over arrays of a class.
   *
   * @param element what happens to each element
   */
  Loop(Class<?> array, MethodHandle element) {
    this(array, element, element);
  }

  /**
   * A loop over arrays of a class.
   *
   * @param second what happens to every second element instead
   */
  Loop(Class<?> array, MethodHandle element, MethodHandle second) {
    this.length =
        MethodHandles.arrayLength(array).asType(MethodType.methodType(int.class, Object.class));
    this.read =
        MethodHandles.arrayElementGetter(array)
            .asType(MethodType.methodType(Object.class, Object.class, int.class));
    this.element = Handles.ofObjects(element);
    this.second = Handles.ofObjects(second);
  }

  /** The conversion to a list that nobody changes. */
  MethodHandle toList() {
    return method("list", List.class);
  }

  private List<Object> list(Context context, int depth, Object source) throws Throwable {
    int count = (int) length.invokeExact(source);
    var list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(at(context, depth, source, i));
    }
    return Collections.unmodifiableList(list);
  }

  private Object at(Context context, int depth, Object source, int i) throws Throwable {
    Object value = (Object) read.invokeExact(source, i);
    MethodHandle conversion = (i & 1) == 0 ? element : second;
    return (Object) conversion.invokeExact(context, depth, value);
  }

  /** The conversion to a set that nobody changes, in the order of the elements. */
  MethodHandle toSet() {
    return method("set", Set.class);
  }

  private Set<Object> set(Context context, int depth, Object source) throws Throwable {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(context, depth, source)));
  }

  /** The conversion to a map of keys and values in turn that nobody changes, in their order. */
  MethodHandle toMap() {
    return method("map", Map.class);
  }

  private Map<Object, Object> map(Context context, int depth, Object source) throws Throwable {
    int count = (int) length.invokeExact(source);
    var map = new LinkedHashMap<>();
    for (int i = 0; i < count; i += 2) {
      map.put(at(context, depth, source, i), at(context, depth, source, i + 1));
    }
    return Collections.unmodifiableMap(map);
  }

  private MethodHandle method(String name, Class<?> result) {
    return Found.on(
        this, MethodHandles.lookup(), name, result, Context.class, int.class, Object.class);
  }

  /** The conversion to an array of another class. */
  MethodHandle toArray(Class<?> array) {
    MethodHandle make =
        MethodHandles.arrayConstructor(array)
            .asType(MethodType.methodType(Object.class, int.class));
    MethodHandle write =
        MethodHandles.arrayElementSetter(array)
            .asType(MethodType.methodType(void.class, Object.class, int.class, Object.class));
    MethodHandle loop =
        Found.on(
            this,
            MethodHandles.lookup(),
            "array",
            Object.class,
            MethodHandle.class,
            MethodHandle.class,
            Context.class,
            int.class,
            Object.class);
    MethodHandle bound = MethodHandles.insertArguments(loop, 0, make, write);
    return Handles.as(bound, Object.class, array);
  }

  private Object array(
      MethodHandle make, MethodHandle write, Context context, int depth, Object source)
      throws Throwable {
    int count = (int) length.invokeExact(source);
    Object made = (Object) make.invokeExact(count);
    for (int i = 0; i < count; i++) {
      write.invokeExact(made, i, at(context, depth, source, i));
    }
    return made;
  }
}
