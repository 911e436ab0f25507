package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.ClassDefinition.Field;
import dev.sallyport.ir.ClassDefinition.Method;
import dev.sallyport.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A class or trait with everything that it inherits. There is one of these for each class. */
final class InterpretedClass {

  /** The function that a method call runs, with the package that it belongs to. */
  record Implementation(InterpretedPackage home, String function) {}

  private final InterpretedPackage home;
  private final ClassDefinition definition;
  private final InterpretedClass superclass;
  private final List<InterpretedClass> traits;
  private final Set<InterpretedClass> supertypes = new LinkedHashSet<>();
  private final List<Field> fields = new ArrayList<>();
  private final Map<String, Integer> ownSlots = new HashMap<>();
  private final Map<String, Method> ownMethods = new HashMap<>();
  private final Map<String, Optional<Implementation>> dispatch = new ConcurrentHashMap<>();

  /** The superclass is null where it is built in. */
  InterpretedClass(
      InterpretedPackage home,
      ClassDefinition definition,
      InterpretedClass superclass,
      List<InterpretedClass> traits) {
    this.home = home;
    this.definition = definition;
    this.superclass = superclass;
    this.traits = traits;
    definition.methods().forEach(method -> ownMethods.put(method.name(), method));
    collectSupertypes();
    collectFields();
  }

  private void collectSupertypes() {
    supertypes.add(this);
    if (superclass != null) {
      supertypes.addAll(superclass.supertypes);
    }
    traits.forEach(trait -> supertypes.addAll(trait.supertypes));
  }

  private void collectFields() {
    if (superclass != null) {
      fields.addAll(superclass.fields);
    }
    for (Field field : definition.fields()) {
      ownSlots.put(field.name(), fields.size());
      fields.add(field);
    }
  }

  InterpretedPackage home() {
    return home;
  }

  String name() {
    return definition.name();
  }

  boolean isSubtypeOf(InterpretedClass other) {
    return supertypes.contains(other);
  }

  private boolean isException() {
    return superclass == null
        ? definition.superclass() == Type.BuiltIn.EXCEPTION
        : superclass.isException();
  }

  /** A new object, its fields zero or null. */
  GuestInstance instantiate() {
    return isException() ? new InterpretedException(this) : new InterpretedObject(this);
  }

  int fieldCount() {
    return fields.size();
  }

  Object[] zeros() {
    return fields.stream().map(field -> Constants.zero(field.type())).toArray();
  }

  /**
   * The place of a field, declared here or in a superclass. A subclass in another package may have
   * a field of the same name without knowing, so that names alone do not say which is meant.
   */
  int slot(String field) {
    Integer own = ownSlots.get(field);
    return own == null ? superclass.slot(field) : own;
  }

  /** What a call of a method runs on an object of exactly this class; empty if it is abstract. */
  Optional<Implementation> dispatch(String method) {
    return dispatch.computeIfAbsent(method, this::select);
  }

  // A superclass wins over traits, as in Java; of traits the most specific one wins.
  private Optional<Implementation> select(String method) {
    for (InterpretedClass at = this; at != null; at = at.superclass) {
      if (at.declares(method)) {
        return at.implementation(method);
      }
    }
    List<InterpretedClass> found = supertypes.stream().filter(t -> t.declares(method)).toList();
    List<Implementation> specific =
        found.stream()
            .filter(t -> found.stream().noneMatch(o -> o != t && o.isSubtypeOf(t)))
            .flatMap(t -> t.implementation(method).stream())
            .toList();
    return specific.size() == 1 ? Optional.of(specific.getFirst()) : Optional.empty();
  }

  private boolean declares(String method) {
    return ownMethods.containsKey(method);
  }

  private Optional<Implementation> implementation(String method) {
    return ownMethods.get(method).implementation().map(f -> new Implementation(home, f));
  }

  /** As messages name it: {@code package.Class}. */
  @Override
  public String toString() {
    return home.name() + "." + definition.name();
  }
}
