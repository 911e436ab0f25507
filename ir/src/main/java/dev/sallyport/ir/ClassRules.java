package dev.sallyport.ir;

import dev.sallyport.ir.ClassDefinition.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of classes and traits: what they inherit from, and their fields. */
final class ClassRules {

  private static final int MOST_MEMBERS = 10_000;

  private final ModuleIndex index;
  private final Errors errors;
  private final Map<Name, ClassDefinition> classes = new LinkedHashMap<>();
  private final Set<Name> oversized = new HashSet<>();

  ClassRules(IrModule module, ModuleIndex index, Errors errors) {
    this.index = index;
    this.errors = errors;
    for (Import imported : module.imports()) {
      String home = imported.packageName();
      imported.classes().forEach(c -> classes.putIfAbsent(Name.imported(home, c.name()), c));
    }
    module.classes().forEach(c -> classes.putIfAbsent(Name.local(c.name()), c));
  }

  /**
   * Checks everything about classes.
   *
   * @return whether the hierarchy is one that other rules can walk through
   */
  boolean check() {
    classes.forEach(this::checkSupertypes);
    int before = errors.count();
    var cycles = new InheritanceCycles(index);
    classes.keySet().forEach(name -> checkCycle(name, cycles));
    if (errors.count() == before) {
      classes.forEach(this::checkSize);
    }
    if (errors.count() > before || errors.isFull()) {
      return false;
    }
    var methods = new MethodRules(index, errors);
    classes.forEach(
        (name, declared) -> {
          checkFields(name, declared);
          methods.check(name, declared, spot(name, declared));
        });
    return true;
  }

  private static Errors.Spot spot(Name name, ClassDefinition declared) {
    return DeclarationRules.spot(declared.span(), "class", name.packageName(), name.text());
  }

  private void checkSupertypes(Name name, ClassDefinition declared) {
    var spot = spot(name, declared);
    checkSuperclass(declared, spot);
    Set<Name> seen = new HashSet<>();
    for (Name trait : declared.traits()) {
      if (index.classOf(trait).map(t -> t.kind() != Kind.TRAIT).orElse(false)) {
        errors.report(Rule.NOT_A_TRAIT, spot, trait);
      }
      if (!seen.add(trait)) {
        errors.report(Rule.DUPLICATE_TRAIT, spot, trait);
      }
    }
    if (declared.kind() == Kind.TRAIT) {
      declared.fields().stream()
          .limit(1)
          .forEach(f -> errors.report(Rule.TRAIT_WITH_FIELDS, spot, Name.quote(f.name())));
    }
  }

  private void checkSuperclass(ClassDefinition declared, Errors.Spot spot) {
    Type.Reference above = declared.superclass();
    if (declared.kind() == Kind.TRAIT && above != Type.BuiltIn.OBJECT) {
      errors.report(Rule.TRAIT_WITH_SUPERCLASS, spot, above);
      return;
    }
    switch (above) {
      case Type.ClassType c -> checkSuperclass(c.name(), spot);
      case Type.BuiltIn b when b == Type.BuiltIn.OBJECT || b == Type.BuiltIn.EXCEPTION -> {}
      case Type.BuiltIn _, Type.HostType _, Type.ArrayType _, Type.FunctionType _ ->
          errors.report(Rule.NOT_A_SUPERCLASS, spot, above);
    }
  }

  private void checkSuperclass(Name above, Errors.Spot spot) {
    Kind kind = index.classOf(above).map(ClassDefinition::kind).orElse(Kind.CLASS);
    if (kind == Kind.TRAIT) {
      errors.report(Rule.NOT_A_SUPERCLASS, spot, above);
    } else if (kind == Kind.FINAL) {
      errors.report(Rule.FINAL_SUPERCLASS, spot, above);
    }
  }

  private void checkCycle(Name name, InheritanceCycles cycles) {
    List<Name> cycle = cycles.from(name);
    if (!cycle.isEmpty()) {
      Name first = cycle.getFirst();
      errors.report(
          Rule.INHERITANCE_CYCLE, spot(first, classes.get(first)), InheritanceCycles.text(cycle));
    }
  }

  // What inherits from a class that breaks a bound breaks it too: only the first is reported.
  private void checkSize(Name name, ClassDefinition declared) {
    List<Name> direct = InheritanceCycles.direct(declared);
    if (errors.isFull() || direct.stream().anyMatch(oversized::contains)) {
      oversized.add(name);
      return;
    }
    Set<Name> above = index.supertypes(name);
    boolean deep = isDeep(above);
    if (!deep && !isLarge(above)) {
      return;
    }
    oversized.add(name);
    if (direct.stream().map(index::supertypes).noneMatch(d -> isDeep(d) || isLarge(d))) {
      Rule rule = deep ? Rule.TOO_MANY_SUPERTYPES : Rule.TOO_MANY_MEMBERS;
      int most = deep ? ModuleIndex.MOST_SUPERTYPES - 1 : MOST_MEMBERS;
      errors.report(rule, spot(name, declared), most);
    }
  }

  private static boolean isDeep(Set<Name> above) {
    return above.size() > ModuleIndex.MOST_SUPERTYPES;
  }

  private boolean isLarge(Set<Name> above) {
    return above.stream()
            .map(classes::get)
            .mapToLong(c -> (long) c.fields().size() + c.methods().size())
            .sum()
        > MOST_MEMBERS;
  }

  private void checkFields(Name name, ClassDefinition declared) {
    var spot = spot(name, declared);
    Name above = index.superclass(name);
    Set<String> own = new HashSet<>();
    for (var field : declared.fields()) {
      String text = Name.quote(field.name());
      if (!own.add(field.name())) {
        errors.report(Rule.DUPLICATE_FIELD, spot, text, name);
      } else if (above != null) {
        index
            .declaringField(new Member(above, field.name()))
            .ifPresent(owner -> errors.report(Rule.DUPLICATE_FIELD, spot, text, owner));
      }
    }
  }
}
