package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.ir.VersionRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which versions of other packages will do for the one that is compiled. */
public final class Needs {

  private record Need(VersionRange versions, Pos pos) {}

  private final Problems problems;
  private final Map<String, Need> needs = new LinkedHashMap<>();

  Needs(Problems problems) {
    this.problems = problems;
  }

  /** Adds what the one who compiles has said. */
  public void add(Map<String, VersionRange> versions) {
    versions.forEach((name, range) -> add(name, range, Pos.NONE));
  }

  /** Adds what a file says. */
  void add(List<Defn> definitions) {
    for (Defn definition : definitions) {
      if (definition instanceof Defn.Needs n) {
        add(n.packageName(), n.versions(), n.pos());
      }
    }
  }

  private void add(String name, VersionRange versions, Pos pos) {
    Need known = needs.get(name);
    if (known == null) {
      needs.put(name, new Need(versions, pos));
      return;
    }
    VersionRange both = known.versions.and(versions);
    if (both.isEmpty()) {
      problems.add(GypsumCode.CONFLICTING_VERSIONS, pos, name, versions, known.versions);
    } else {
      needs.put(name, new Need(both, pos));
    }
  }

  /** The packages of which something is said, in the order in which it was. */
  List<String> names() {
    return List.copyOf(needs.keySet());
  }

  /** The versions of a package that will do. */
  public VersionRange of(String name) {
    Need need = needs.get(name);
    return need == null ? VersionRange.ANY : need.versions;
  }

  /** Where the last word about a package was said. */
  public Pos placeOf(String name) {
    Need need = needs.get(name);
    return need == null ? Pos.NONE : need.pos;
  }

  /** All of it, by name. */
  public Map<String, VersionRange> all() {
    var all = new LinkedHashMap<String, VersionRange>();
    needs.forEach((name, need) -> all.put(name, need.versions));
    return all;
  }
}
