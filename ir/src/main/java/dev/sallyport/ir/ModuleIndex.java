package dev.sallyport.ir;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what a module declares and imports by name, and answers which type is a subtype of which.
 * Where a name is declared twice the first declaration counts; the verifier reports the others.
 * Thread-safe.
 */
public final class ModuleIndex {

  /**
   * How many supertypes a class can have; the verifier refuses more, and nothing here sees more.
   */
  static final int MOST_SUPERTYPES = 500;

  private record SubtypeQuestion(Name type, Name of) {}

  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, Constant> constants = new HashMap<>();
  private final Map<Name, Signature> signatures = new HashMap<>();
  private final Map<Name, ClassDefinition> classes = new HashMap<>();
  private final Map<Name, Type> globals = new HashMap<>();
  private final Map<Name, Map<String, ClassDefinition.Field>> fields = new HashMap<>();
  private final Map<Name, Map<String, ClassDefinition.Method>> methods = new HashMap<>();
  private final Set<Name> noReturn = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<SubtypeQuestion, Boolean> implemented = new ConcurrentHashMap<>();

  private final boolean linked;

  /** What classes of imported packages say here. */
  enum Imported {
    /** What an import declares, which leaves out which methods have an implementation. */
    DECLARED,
    /** Everything: they are the packages' own definitions. */
    DEFINED
  }

  /** Knows nothing yet; whoever makes one adds to it, in one thread. */
  ModuleIndex(Imported imported) {
    linked = imported == Imported.DEFINED;
  }

  /** Reads a module; later changes do not exist, since modules are immutable. */
  public ModuleIndex(IrModule module) {
    this(Imported.DECLARED);
    module.functions().forEach(this::add);
    module.constants().forEach(this::add);
    module.classes().forEach(c -> add(Name.local(c.name()), c));
    module.globals().forEach(g -> addGlobal(Name.local(g.name()), g.type()));
    module.imports().forEach(this::add);
  }

  private void add(Function function) {
    functions.putIfAbsent(function.name(), function);
    boolean never = function.attributes().contains(Function.Attribute.NORETURN);
    addFunction(Name.local(function.name()), function.signature(), never);
  }

  private void add(Import imported) {
    String from = imported.packageName();
    addPackage(from);
    for (var function : imported.functions()) {
      Name name = Name.imported(from, function.name());
      addFunction(name, function.signature(), function.noReturn());
    }
    imported.classes().forEach(c -> add(Name.imported(from, c.name()), c));
    imported.globals().forEach(g -> addGlobal(Name.imported(from, g.name()), g.type()));
  }

  void addPackage(String name) {
    packages.add(name);
  }

  void addFunction(Name name, Signature signature, boolean never) {
    if (signatures.putIfAbsent(name, signature) == null && never) {
      noReturn.add(name);
    }
  }

  void addGlobal(Name name, Type type) {
    globals.putIfAbsent(name, type);
  }

  void add(Constant constant) {
    constants.putIfAbsent(constant.name(), constant);
  }

  void add(Name name, ClassDefinition definition) {
    if (classes.putIfAbsent(name, definition) == null) {
      var ownFields = new HashMap<String, ClassDefinition.Field>();
      definition.fields().forEach(f -> ownFields.putIfAbsent(f.name(), f));
      fields.put(name, ownFields);
      var ownMethods = new HashMap<String, ClassDefinition.Method>();
      definition.methods().forEach(m -> ownMethods.putIfAbsent(m.name(), m));
      methods.put(name, ownMethods);
      implemented.clear();
    }
  }

  /** Whether the module imports a package. */
  public boolean imports(String packageName) {
    return packages.contains(packageName);
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
    return declaringField(member).map(owner -> fields.get(owner).get(member.name()));
  }

  /** The class that declares a field, looked up in the class and its superclasses. */
  public Optional<Name> declaringField(Member member) {
    int steps = 0;
    for (Name at = member.owner(); isWithin(at, steps); at = superclass(at), steps++) {
      if (fields.get(at).containsKey(member.name())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** A virtual method, looked up in the class, its superclasses and traits. */
  public Optional<ClassDefinition.Method> method(Member member) {
    int steps = 0;
    for (Name at = member.owner(); isWithin(at, steps); at = superclass(at), steps++) {
      ClassDefinition.Method found = methods.get(at).get(member.name());
      if (found != null) {
        return Optional.of(found);
      }
    }
    return supertypes(member.owner()).stream()
        .map(owner -> methods.get(owner).get(member.name()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Whether it is known which methods of a class have an implementation. */
  boolean knowsBodies(Name owner) {
    return linked || !owner.isImported();
  }

  /** A method as a class itself declares it. */
  Optional<ClassDefinition.Method> ownMethod(Member member) {
    return Optional.ofNullable(methods.getOrDefault(member.owner(), Map.of()).get(member.name()));
  }

  // What there is, for suggestions.

  Set<Name> functionNames() {
    return signatures.keySet();
  }

  Set<Name> classNames() {
    return classes.keySet();
  }

  Set<Name> globalNames() {
    return globals.keySet();
  }

  Set<String> constantNames() {
    return constants.keySet();
  }

  List<String> fieldsOf(Name owner) {
    return membersOf(owner, fields);
  }

  List<String> methodsOf(Name owner) {
    return membersOf(owner, methods);
  }

  private List<String> membersOf(Name owner, Map<Name, ? extends Map<String, ?>> members) {
    return supertypes(owner).stream().flatMap(s -> members.get(s).keySet().stream()).toList();
  }

  /**
   * A class and everything that it inherits from, itself first, then superclasses before traits.
   * Names that do not exist are left out; a cycle is gone through once.
   */
  public Set<Name> supertypes(Name name) {
    var found = new LinkedHashSet<Name>();
    var traits = new ArrayDeque<Name>();
    for (Name at = name; isWithin(at, found.size()) && found.add(at); at = superclass(at)) {
      traits.addAll(classes.get(at).traits());
    }
    while (!traits.isEmpty() && found.size() <= MOST_SUPERTYPES) {
      Name trait = traits.poll();
      if (classes.containsKey(trait) && found.add(trait)) {
        traits.addAll(classes.get(trait).traits());
      }
    }
    return found;
  }

  private boolean isWithin(Name at, int steps) {
    return at != null && steps <= MOST_SUPERTYPES && classes.containsKey(at);
  }

  /** The declared class that a class extends, or null. */
  Name superclass(Name name) {
    return classes.get(name).superclass() instanceof Type.ClassType type ? type.name() : null;
  }

  /** The built-in class at the end of a class's chain of superclasses. */
  public Type.BuiltIn root(Name name) {
    int steps = 0;
    Name last = name;
    for (Name at = name; isWithin(at, steps); at = superclass(at), steps++) {
      last = at;
    }
    return classes.containsKey(last) && classes.get(last).superclass() == Type.BuiltIn.EXCEPTION
        ? Type.BuiltIn.EXCEPTION
        : Type.BuiltIn.OBJECT;
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
      case Type.ClassType c -> isClassBelow(type.name(), c.name());
      case Type.BuiltIn b ->
          root(type.name()) == Type.BuiltIn.EXCEPTION
              && (b == Type.BuiltIn.EXCEPTION || b == Type.BuiltIn.THROWABLE);
      case Type.Scalar _, Type.NoValue _, Type.HostType _, Type.ArrayType _, Type.FunctionType _ ->
          false;
    };
  }

  private boolean isClassBelow(Name type, Name of) {
    int steps = 0;
    for (Name at = type; isWithin(at, steps); at = superclass(at), steps++) {
      if (at.equals(of)) {
        return true;
      }
    }
    return isTrait(of)
        && implemented.computeIfAbsent(
            new SubtypeQuestion(type, of), q -> supertypes(q.type).contains(q.of));
  }

  private boolean isTrait(Name name) {
    ClassDefinition found = classes.get(name);
    return found != null && found.kind() == ClassDefinition.Kind.TRAIT;
  }
}
