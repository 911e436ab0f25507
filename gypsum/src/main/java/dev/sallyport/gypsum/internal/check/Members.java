package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The members of classes: their own, and inherited ones that nothing overrides. */
final class Members {

  private final Map<ClassSymbol, Map<String, List<Symbol>>> known = new HashMap<>();

  /** Forgets everything, because classes have changed. */
  void clear() {
    known.clear();
  }

  /** The members of a class with a name, its own first. */
  List<Symbol> of(ClassSymbol symbol, String name) {
    Map<String, List<Symbol>> cache = known.computeIfAbsent(symbol, _ -> new HashMap<>());
    List<Symbol> found = cache.get(name);
    if (found == null) {
      // Classes that are above themselves have been reported.
      cache.put(name, List.of());
      found = effective(collect(symbol, name));
      cache.put(name, found);
    }
    return found;
  }

  /** The names of all members of a class, each once. */
  List<String> names(ClassSymbol symbol) {
    var names = new LinkedHashSet<String>();
    var seen = new LinkedHashSet<ClassSymbol>(List.of(symbol));
    var waiting = new ArrayDeque<ClassSymbol>(seen);
    while (!waiting.isEmpty()) {
      ClassSymbol next = waiting.removeFirst();
      names.addAll(next.members().keySet());
      next.supertypes().stream()
          .map(GType.ClassType::symbol)
          .filter(seen::add)
          .forEach(waiting::add);
    }
    return List.copyOf(names);
  }

  // Each member once, although there may be several ways up to it.
  private List<Symbol> collect(ClassSymbol symbol, String name) {
    var found = new ArrayList<>(symbol.own(name));
    for (GType.ClassType up : symbol.supertypes()) {
      for (Symbol inherited : of(up.symbol(), name)) {
        if (!found.contains(inherited)) {
          found.add(inherited);
        }
      }
    }
    return found;
  }

  // Of methods that override each other only the most specific ones count.
  private static List<Symbol> effective(List<Symbol> all) {
    return all.size() < 2
        ? List.copyOf(all)
        : all.stream().filter(s -> all.stream().noneMatch(o -> overrides(o, s))).toList();
  }

  private static boolean overrides(Symbol one, Symbol other) {
    return one instanceof FunctionSymbol f && other instanceof FunctionSymbol g && f.overrides(g);
  }
}
