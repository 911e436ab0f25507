package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.PackageAccess;
import dev.sallyport.gypsum.internal.check.World;
import dev.sallyport.gypsum.internal.gen.HostNames;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.pack.Declared;
import dev.sallyport.gypsum.internal.pack.TypeText;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.ir.IrModule;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The declarations of a package and of those that it uses, as their modules tell them, and where
 * things stand in these modules. Not thread-safe.
 */
final class Declarations {

  private final PackageAccess access;
  private final PackageSymbol home;
  private final HostNames names;
  private final World world;
  private final Declared source;
  private final Map<String, PackageAccess> others = new HashMap<>();
  private final Map<String, Optional<PackageIndex>> indexes = new HashMap<>();
  private final Map<GType, DynamicValue> dynamic = new HashMap<>();
  private final Map<Type, NaturalValue> natural = new HashMap<>();

  /** What is known of a package. The package is one of the language. */
  Declarations(PackageAccess access) {
    this.access = access;
    this.source = new Declared((name, _) -> find(name).map(PackageAccess::module));
    this.world = new World(source, new Problems());
    String name = access.module().name();
    this.home = source.find(name, world).orElseThrow();
    this.names = new HostNames(home);
    indexes.put(name, Optional.of(new PackageIndex(home, names)));
  }

  private Optional<PackageAccess> find(String name) {
    return Optional.ofNullable(others.get(name)).or(() -> access.find(name));
  }

  HostNames names() {
    return names;
  }

  /** The handles of a package. */
  PackageAccess access(PackageSymbol symbol) {
    return find(symbol.name()).orElseThrow();
  }

  /** What a package defines, by the names in its module. */
  Optional<PackageIndex> index(String packageName) {
    Optional<PackageIndex> known = indexes.get(packageName);
    if (known == null) {
      known = symbol(packageName).map(s -> new PackageIndex(s, names));
      indexes.put(packageName, known);
    }
    return known;
  }

  private Optional<PackageSymbol> symbol(String packageName) {
    return world.used().stream()
        .filter(p -> p.name().equals(packageName))
        .findFirst()
        .or(() -> source.find(packageName, world));
  }

  /** What becomes a type when only the value tells what it is. */
  DynamicValue dynamic(GType type) {
    return dynamic.computeIfAbsent(type, t -> DynamicValue.of(this, t));
  }

  /** What becomes a Java type when only the object tells what it is. */
  NaturalValue natural(Type java) {
    return natural.computeIfAbsent(java, t -> new NaturalValue(this, t));
  }

  /** The class of an object; empty if it is of no class of the language. */
  Optional<ClassSymbol> classOf(Object object) {
    return access
        .homeOf(object)
        .flatMap(
            where -> {
              IrModule module = where.module();
              others.put(module.name(), where);
              String className = where.executable().classNameOf(object);
              return index(module.name()).flatMap(index -> index.classNamed(className));
            });
  }

  /** A function of {@code std} that copies something for the host. */
  FunctionSymbol std(String name) {
    return (FunctionSymbol) index("std").orElseThrow().home().find(name).getFirst();
  }

  /** A class of {@code std}. */
  ClassSymbol stdClass(String name) {
    return (ClassSymbol) index("std").orElseThrow().home().find(name).getFirst();
  }

  /** A field of a class or of one above it that stands for a Java name, its type from outside. */
  Optional<Field> field(GType.ClassType type, String javaName) {
    for (ClassSymbol at = type.symbol(); at != null; at = at.superclass()) {
      for (VariableSymbol field : at.fields()) {
        if (JavaRecord.standsFor(field.name(), javaName)) {
          GType.ClassType owner = world.types().asSuper(type, at).orElse(at.thisType());
          return Optional.of(new Field(at, field, Substitution.of(owner).apply(field.type())));
        }
      }
    }
    return Optional.empty();
  }

  /** A field, the class that declares it, and its type as seen from some class. */
  record Field(ClassSymbol owner, VariableSymbol symbol, GType type) {}

  /** The constructor whose parameters stand for these Java names. */
  Optional<FunctionSymbol> constructor(ClassSymbol symbol, List<String> javaNames) {
    return symbol.constructors().stream()
        .filter(c -> !c.is(Flag.PRIVATE))
        .filter(c -> standFor(c.parameters(), javaNames))
        .findFirst();
  }

  private static boolean standFor(List<VariableSymbol> parameters, List<String> javaNames) {
    boolean all = parameters.size() == javaNames.size();
    for (int i = 0; all && i < javaNames.size(); i++) {
      all = JavaRecord.standsFor(parameters.get(i).name(), javaNames.get(i));
    }
    return all;
  }

  /** The global of a class's package that stands for a Java name and holds objects of the class. */
  Optional<VariableSymbol> constant(ClassSymbol symbol, String javaName) {
    return symbol.home().definitions().entrySet().stream()
        .filter(e -> JavaRecord.standsFor(e.getKey(), javaName))
        .map(e -> e.getValue().getFirst())
        .filter(VariableSymbol.class::isInstance)
        .map(VariableSymbol.class::cast)
        .filter(v -> world.types().asSuper(v.type(), symbol).isPresent())
        .findFirst();
  }

  /** Whether objects of a class are exceptions. */
  boolean isException(ClassSymbol symbol) {
    ClassSymbol at = symbol;
    while (at != null && !(at.home().isBuiltIn() && at.name().equals("Exception"))) {
      at = at.superclass();
    }
    return at != null;
  }

  /** A type as a program of the package writes it. */
  String text(GType type) {
    return new TypeText(home).of(type);
  }

  /** The type of which nothing is known. */
  GType objectType() {
    return world.types().objectType();
  }

  /** The definitions with a name in the module's own scope. */
  List<Symbol> definitions(String name) {
    return home.find(name);
  }
}
