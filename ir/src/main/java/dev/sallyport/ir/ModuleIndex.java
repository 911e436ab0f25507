package dev.sallyport.ir;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a module declares and imports by name, and answers which type is a subtype of which.
 * Where a name is declared twice the first declaration counts; the verifier reports the others.
 */
public final class ModuleIndex {

  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, Constant> constants = new HashMap<>();
  private final Map<Name, Signature> signatures = new HashMap<>();
  private final Map<Name, ClassDefinition> classes = new HashMap<>();
  private final Map<Name, Type> globals = new HashMap<>();
  private final Set<Name> noReturn = new HashSet<>();

  /** Reads a module; later changes do not exist, since modules are immutable. */
  public ModuleIndex(IrModule module) {
    module.functions().forEach(this::add);
    module.constants().forEach(c -> constants.putIfAbsent(c.name(), c));
    module.classes().forEach(c -> classes.putIfAbsent(Name.local(c.name()), c));
    module.globals().forEach(g -> globals.putIfAbsent(Name.local(g.name()), g.type()));
    module.imports().forEach(this::add);
  }

  private void add(Function function) {
    functions.putIfAbsent(function.name(), function);
    signatures.putIfAbsent(Name.local(function.name()), function.signature());
    if (function.attributes().contains(Function.Attribute.NORETURN)) {
      noReturn.add(Name.local(function.name()));
    }
  }

  private void add(Import imported) {
    String from = imported.packageName();
    for (var function : imported.functions()) {
      Name name = Name.imported(from, function.name());
      signatures.putIfAbsent(name, function.signature());
      if (function.noReturn()) {
        noReturn.add(name);
      }
    }
    imported.classes().forEach(c -> classes.putIfAbsent(Name.imported(from, c.name()), c));
    imported.globals().forEach(g -> globals.putIfAbsent(Name.imported(from, g.name()), g.type()));
  }

  /** A function that the module itself declares. */
  public Optional<Function> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** The signature of a function of the module or an imported one. */
  public Optional<Signature> signature(Name name) {
    return Optional.ofNullable(signatures.get(name));
  }

  /** Whether a function is declared never to give control back. */
  public boolean isNoReturn(Name name) {
    return noReturn.contains(name);
  }

  /** An array constant of the module. */
  public Optional<Constant> constant(String name) {
    return Optional.ofNullable(constants.get(name));
  }

  /** A class or trait of the module or an imported one. */
  public Optional<ClassDefinition> classOf(Name name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** The type of a global of the module or an imported one. */
  public Optional<Type> globalType(Name name) {
    return Optional.ofNullable(globals.get(name));
  }

  /** A field, looked up in the class and its superclasses. */
  public Optional<ClassDefinition.Field> field(Member member) {
    return declaringField(member).flatMap(owner -> ownField(owner, member.name()));
  }

  /** The class that declares a field, looked up in the class and its superclasses. */
  public Optional<Name> declaringField(Member member) {
    return supertypes(member.owner()).stream()
        .filter(owner -> ownField(owner, member.name()).isPresent())
        .findFirst();
  }

  private Optional<ClassDefinition.Field> ownField(Name owner, String field) {
    return classOf(owner).stream()
        .flatMap(c -> c.fields().stream())
        .filter(f -> f.name().equals(field))
        .findFirst();
  }

  /** A virtual method, looked up in the class, its superclasses and traits. */
  public Optional<ClassDefinition.Method> method(Member member) {
    return supertypes(member.owner()).stream()
        .flatMap(owner -> classOf(owner).stream())
        .flatMap(c -> c.methods().stream())
        .filter(m -> m.name().equals(member.name()))
        .findFirst();
  }

  /**
   * A class and everything that it inherits from, itself first, then superclasses before traits.
   * Names that do not exist are left out; a cycle is gone through once.
   */
  public Set<Name> supertypes(Name name) {
    var found = new java.util.LinkedHashSet<Name>();
    var traits = new ArrayDeque<Name>();
    for (Name at = name; at != null && classes.containsKey(at) && found.add(at); at = superOf(at)) {
      traits.addAll(classes.get(at).traits());
    }
    while (!traits.isEmpty()) {
      Name trait = traits.poll();
      if (classes.containsKey(trait) && found.add(trait)) {
        traits.addAll(classes.get(trait).traits());
      }
    }
    return found;
  }

  private Name superOf(Name name) {
    return classes.get(name).superclass() instanceof Type.ClassType type ? type.name() : null;
  }

  /** The built-in class at the end of a class's chain of superclasses. */
  public Type.BuiltIn root(Name name) {
    var seen = new HashSet<Name>();
    Name at = name;
    while (seen.add(at) && classes.containsKey(at)) {
      Type.Reference up = classes.get(at).superclass();
      switch (up) {
        case Type.BuiltIn builtIn -> {
          return builtIn;
        }
        case Type.ClassType type -> at = type.name();
        case Type.HostType _, Type.ArrayType _, Type.FunctionType _ -> {
          return Type.BuiltIn.OBJECT;
        }
      }
    }
    return Type.BuiltIn.OBJECT;
  }

  /** Whether every value of the first type may be used where the second is expected. */
  public boolean isSubtype(Type type, Type of) {
    if (type.equals(of) || (of == Type.BuiltIn.OBJECT && type instanceof Type.Reference)) {
      return true;
    }
    return switch (type) {
      case Type.ClassType c -> isClassBelow(c, of);
      case Type.BuiltIn b -> b == Type.BuiltIn.EXCEPTION && of == Type.BuiltIn.THROWABLE;
      case Type.Scalar _, Type.NoValue _, Type.HostType _, Type.ArrayType _, Type.FunctionType _ ->
          false;
    };
  }

  private boolean isClassBelow(Type.ClassType type, Type of) {
    return switch (of) {
      case Type.ClassType c -> supertypes(type.name()).contains(c.name());
      case Type.BuiltIn b ->
          root(type.name()) == Type.BuiltIn.EXCEPTION
              && (b == Type.BuiltIn.EXCEPTION || b == Type.BuiltIn.THROWABLE);
      case Type.Scalar _, Type.NoValue _, Type.HostType _, Type.ArrayType _, Type.FunctionType _ ->
          false;
    };
  }
}
