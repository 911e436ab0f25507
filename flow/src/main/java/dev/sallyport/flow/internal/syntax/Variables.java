package dev.sallyport.flow.internal.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The names of variables that are visible where the parser is. */
final class Variables {

  private final Deque<Set<String>> scopes = new ArrayDeque<>();

  Variables() {
    open();
  }

  void open() {
    scopes.push(new HashSet<>());
  }

  void close() {
    scopes.pop();
  }

  int depth() {
    return scopes.size();
  }

  void closeTo(int depth) {
    while (scopes.size() > depth) {
      scopes.pop();
    }
  }

  void declare(String name) {
    scopes.element().add(name);
  }

  boolean contains(String name) {
    return scopes.stream().anyMatch(scope -> scope.contains(name));
  }
}
