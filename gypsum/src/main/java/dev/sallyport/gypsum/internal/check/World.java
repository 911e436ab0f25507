package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.ir.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a package is compiled against: the built-ins, and other packages, found when first named.
 */
public final class World {

  /** Where other packages come from. */
  public interface Packages {
    /** The declarations of a package, or empty if there is none of that name. */
    Optional<PackageSymbol> find(String name, World world);

    /** Whether a package's name begins with this one and a point. */
    boolean isPrefix(String name);
  }

  /** No packages at all. */
  public static final Packages NO_PACKAGES =
      new Packages() {
        @Override
        public Optional<PackageSymbol> find(String name, World world) {
          return Optional.empty();
        }

        @Override
        public boolean isPrefix(String name) {
          return false;
        }
      };

  private static final String STD = "std";

  private final BuiltIns builtIns;
  private final Packages packages;
  private final Map<String, Optional<PackageSymbol>> known = new LinkedHashMap<>();
  private final Problems problems;
  private final Members members;
  private final Needs needs;

  /** A world in which nothing but the built-ins is known yet. */
  public World(Packages packages, Problems problems) {
    this.packages = packages;
    this.problems = problems;
    this.members = new Members();
    this.needs = new Needs(problems);
    this.builtIns = new BuiltIns();
    builtIns.load(this);
  }

  BuiltIns builtIns() {
    return builtIns;
  }

  /** How types relate. */
  public Types types() {
    return builtIns.types();
  }

  /** Which versions of other packages will do. */
  public Needs needs() {
    return needs;
  }

  Problems problems() {
    return problems;
  }

  Members members() {
    return members;
  }

  /** Notes a problem that something else than the language has found. */
  public void report(Diagnostic diagnostic) {
    problems.add(diagnostic);
  }

  /** Makes a package known that is being compiled. */
  void define(PackageSymbol symbol) {
    known.put(symbol.name(), Optional.of(symbol));
  }

  /** A package, or an empty one if the name is the beginning of others' names. */
  Optional<PackageSymbol> packageNamed(String name) {
    Optional<PackageSymbol> found = known.get(name);
    if (found == null) {
      found = packages.find(name, this);
      if (found.isEmpty() && packages.isPrefix(name)) {
        found = Optional.of(new PackageSymbol(name, null));
      }
      known.put(name, found);
    }
    return found;
  }

  /** The packages that were looked into, in the order in which they were found. */
  public List<PackageSymbol> used() {
    var used = new ArrayList<PackageSymbol>();
    known.values().forEach(p -> p.filter(q -> q.version() != null).ifPresent(used::add));
    return used;
  }

  /** A class that a feature of the language stands on, or null if there is no {@code std}. */
  ClassSymbol std(String name) {
    return packageNamed(STD).stream()
        .flatMap(p -> p.find(name).stream())
        .filter(ClassSymbol.class::isInstance)
        .map(ClassSymbol.class::cast)
        .findFirst()
        .orElse(null);
  }
}
