package dev.sallyport.testkit;

import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.ClassDefinition.Field;
import dev.sallyport.ir.ClassDefinition.Kind;
import dev.sallyport.ir.ClassDefinition.Method;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a hierarchy of classes and traits. */
final class ClassWriter {

  private final Dice dice;
  private final Namer namer;
  private final Map<Name, ClassDefinition> all = new LinkedHashMap<>();
  private final Map<String, Signature> signatures = new LinkedHashMap<>();

  ClassWriter(Dice dice, Namer namer) {
    this.dice = dice;
    this.namer = namer;
  }

  /** The classes, each behind those that it inherits from. */
  List<ClassDefinition> write() {
    int traits = dice.below(3);
    int classes = dice.below(5);
    int exceptions = dice.below(3);
    for (int i = 0; i < traits; i++) {
      add(Kind.TRAIT, BuiltIn.OBJECT);
    }
    for (int i = 0; i < classes; i++) {
      add(anyKind(), anySuperclass());
    }
    for (int i = 0; i < exceptions; i++) {
      add(Kind.CLASS, BuiltIn.EXCEPTION);
    }
    return List.copyOf(all.values());
  }

  private Kind anyKind() {
    return dice.pick(Kind.CLASS, Kind.CLASS, Kind.ABSTRACT, Kind.FINAL);
  }

  private Type.Reference anySuperclass() {
    List<Name> open =
        all.entrySet().stream()
            .filter(e -> e.getValue().kind() == Kind.CLASS || e.getValue().kind() == Kind.ABSTRACT)
            .map(Map.Entry::getKey)
            .toList();
    return open.isEmpty() || dice.chance(40) ? BuiltIn.OBJECT : new Type.ClassType(dice.pick(open));
  }

  private void add(Kind kind, Type.Reference superclass) {
    String name = namer.name("C");
    List<Name> traits = anyTraits();
    var methods = new ArrayList<Method>(overrides(kind, name, superclass, traits));
    int added = dice.below(3);
    for (int i = 0; i < added; i++) {
      methods.add(newMethod(kind, name));
    }
    var definition =
        new ClassDefinition(name, kind, superclass, traits, fields(kind), methods, true, Span.NONE);
    all.put(Name.local(name), definition);
  }

  private List<Name> anyTraits() {
    return all.entrySet().stream()
        .filter(e -> e.getValue().kind() == Kind.TRAIT && dice.chance(40))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Field> fields(Kind kind) {
    var fields = new ArrayList<Field>();
    int count = kind == Kind.TRAIT ? 0 : dice.below(4);
    for (int i = 0; i < count; i++) {
      fields.add(new Field(namer.name("f"), anyType()));
    }
    return fields;
  }

  private Type anyType() {
    return switch (dice.below(6)) {
      case 0 -> all.isEmpty() ? BuiltIn.STRING : new Type.ClassType(dice.pick(names()));
      case 1 -> dice.flip() ? BuiltIn.STRING : new Type.ArrayType(Type.Scalar.I32);
      default -> dice.pick(Type.Scalar.values());
    };
  }

  private List<Name> names() {
    return List.copyOf(all.keySet());
  }

  private Method newMethod(Kind kind, String owner) {
    String name = namer.name("m");
    var parameters = new ArrayList<Type>();
    int count = dice.below(4);
    for (int i = 0; i < count; i++) {
      parameters.add(anyType());
    }
    Type result = dice.chance(15) ? Type.NoValue.VOID : anyType();
    signatures.put(name, new Signature(parameters, result));
    return method(kind, owner, name);
  }

  private Method method(Kind kind, String owner, String name) {
    boolean mayBeAbstract = kind == Kind.ABSTRACT || kind == Kind.TRAIT;
    Optional<String> implementation =
        mayBeAbstract && dice.flip() ? Optional.empty() : Optional.of(owner + "." + name);
    return new Method(name, signatures.get(name), implementation);
  }

  // What must be overridden, so that every class has one implementation, and some that need not.
  private List<Method> overrides(
      Kind kind, String owner, Type.Reference superclass, List<Name> traits) {
    Map<String, Optional<Method>> inherited = chain(superclass);
    Set<String> visible = new LinkedHashSet<>(inherited.keySet());
    visible.addAll(ofTraits(superclass, traits).keySet());
    return visible.stream()
        .filter(name -> mustOverride(kind, name, superclass, traits) || dice.chance(25))
        .map(name -> method(kind, owner, name))
        .toList();
  }

  private boolean mustOverride(
      Kind kind, String name, Type.Reference superclass, List<Name> traits) {
    List<Method> declared = ofTraits(superclass, traits).getOrDefault(name, List.of());
    Optional<Method> inClass = chain(superclass).getOrDefault(name, Optional.empty());
    if (inClass.isPresent()) {
      return inClass.get().implementation().isEmpty();
    }
    return kind == Kind.TRAIT
        ? declared.size() > 1
        : declared.size() > 1 || declared.getFirst().implementation().isEmpty();
  }

  /** The methods of a class and its superclasses, the nearest of each name. */
  private Map<String, Optional<Method>> chain(Type.Reference superclass) {
    var found = new LinkedHashMap<String, Optional<Method>>();
    Type.Reference at = superclass;
    while (at instanceof Type.ClassType type) {
      ClassDefinition definition = all.get(type.name());
      definition.methods().forEach(m -> found.putIfAbsent(m.name(), Optional.of(m)));
      at = definition.superclass();
    }
    return found;
  }

  /** What the traits declare that a class has, by name. */
  private Map<String, List<Method>> ofTraits(Type.Reference superclass, List<Name> traits) {
    var reached = new LinkedHashSet<Name>();
    traits.forEach(t -> reach(t, reached));
    Type.Reference at = superclass;
    while (at instanceof Type.ClassType type) {
      ClassDefinition definition = all.get(type.name());
      definition.traits().forEach(t -> reach(t, reached));
      at = definition.superclass();
    }
    var found = new LinkedHashMap<String, List<Method>>();
    for (Name trait : reached) {
      for (Method method : all.get(trait).methods()) {
        found.computeIfAbsent(method.name(), _ -> new ArrayList<>()).add(method);
      }
    }
    return found;
  }

  private void reach(Name trait, Set<Name> reached) {
    if (reached.add(trait)) {
      all.get(trait).traits().forEach(t -> reach(t, reached));
    }
  }
}
