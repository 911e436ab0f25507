package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What can stand behind a value and a point. */
public final class MemberNames {

  private final SortedSet<String> names = new TreeSet<>();
  private final Set<ClassSymbol> seen = new HashSet<>();

  private MemberNames() {}

  /** The names of the public members of a variable's value, sorted; operators are left out. */
  public static List<String> of(World world, String packageName, String variable) {
    var found = new MemberNames();
    world
        .packageNamed(packageName)
        .map(home -> typeOf(home, variable))
        .ifPresent(type -> found.add(type, world));
    found.names.removeIf(name -> !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_');
    return List.copyOf(found.names);
  }

  private static GType typeOf(PackageSymbol home, String variable) {
    return home.find(variable).stream()
        .filter(VariableSymbol.class::isInstance)
        .map(v -> ((VariableSymbol) v).type())
        .findFirst()
        .orElse(null);
  }

  private void add(GType type, World world) {
    if (type instanceof GType.Primitive primitive) {
      names.addAll(world.builtIns().memberNames(primitive));
    } else {
      GType.ClassType ofClass = world.types().classOf(type);
      if (ofClass != null) {
        add(ofClass.symbol());
      }
    }
  }

  private void add(ClassSymbol symbol) {
    if (seen.add(symbol)) {
      symbol
          .members()
          .forEach(
              (name, same) -> {
                if (same.stream().anyMatch(m -> m.is(Flag.PUBLIC) && !m.is(Flag.STATIC))) {
                  names.add(name);
                }
              });
      symbol.supertypes().forEach(up -> add(up.symbol()));
    }
  }
}
