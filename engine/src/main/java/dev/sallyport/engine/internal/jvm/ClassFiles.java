package dev.sallyport.engine.internal.jvm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The class files of a package by binary name. Each is made when it is first asked for, since a run
 * rarely needs all. Making is done by one thread at a time.
 */
final class ClassFiles {

  private final Map<String, Supplier<byte[]>> recipes;
  private final Set<String> names;

  ClassFiles(Map<String, Supplier<byte[]>> recipes) {
    this.recipes = new LinkedHashMap<>(recipes);
    this.names = Set.copyOf(recipes.keySet());
  }

  /** Whether there is such a class. */
  boolean has(String name) {
    return names.contains(name);
  }

  /** The class file of a name, which may be asked for once; null if there is none or was. */
  synchronized byte[] take(String name) {
    Supplier<byte[]> recipe = recipes.remove(name);
    return recipe == null ? null : recipe.get();
  }

  /** Makes all that have not been made yet and keeps them. */
  synchronized void makeAll() {
    for (String name : List.copyOf(recipes.keySet())) {
      byte[] bytes = recipes.get(name).get();
      recipes.put(name, () -> bytes);
    }
  }
}
