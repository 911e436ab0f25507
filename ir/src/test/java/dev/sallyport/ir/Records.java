package dev.sallyport.ir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the records of a sealed family. */
final class Records {

  private Records() {}

  static Set<Class<?>> of(Class<?> family) {
    Set<Class<?>> found = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(family));
    while (!open.isEmpty()) {
      Class<?> next = open.poll();
      if (next.isSealed()) {
        open.addAll(List.of(next.getPermittedSubclasses()));
      } else {
        found.add(next);
      }
    }
    return found;
  }
}
