package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds classes that inherit from themselves, without recursion. */
final class InheritanceCycles {

  private final ModuleIndex index;
  private final Set<Name> done = new HashSet<>();
  private final SequencedMap<Name, Iterator<Name>> path = new LinkedHashMap<>();

  InheritanceCycles(ModuleIndex index) {
    this.index = index;
  }

  /**
   * The next cycle that can be reached from a class and was not found before.
   *
   * @return the classes of the cycle in order, or an empty list
   */
  List<Name> from(Name start) {
    enter(start);
    while (!path.isEmpty()) {
      var last = path.lastEntry();
      if (!last.getValue().hasNext()) {
        done.add(last.getKey());
        path.pollLastEntry();
        continue;
      }
      Name next = last.getValue().next();
      if (path.containsKey(next)) {
        return abandon(next);
      }
      enter(next);
    }
    return List.of();
  }

  private void enter(Name name) {
    if (!done.contains(name) && index.classOf(name).isPresent()) {
      path.put(name, direct(index.classOf(name).get()).iterator());
    }
  }

  // Whatever stands on the path leads to this cycle: going on from there would find it again.
  private List<Name> abandon(Name first) {
    List<Name> cycle = path.sequencedKeySet().stream().dropWhile(n -> !n.equals(first)).toList();
    done.addAll(path.keySet());
    path.clear();
    return cycle;
  }

  /** The supertypes that a class itself names: its superclass, unless built in, and its traits. */
  static List<Name> direct(ClassDefinition declared) {
    var all = new ArrayList<Name>();
    if (declared.superclass() instanceof Type.ClassType above) {
      all.add(above.name());
    }
    all.addAll(declared.traits());
    return all;
  }

  /** A cycle in words: {@code "A", "B", "A"}. */
  static String text(List<Name> cycle) {
    String names = cycle.stream().limit(20).map(Name::toString).collect(Collectors.joining(", "));
    return names + (cycle.size() > 20 ? " ... " : ", ") + cycle.getFirst();
  }
}
