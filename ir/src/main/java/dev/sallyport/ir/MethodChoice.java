package dev.sallyport.ir;

import dev.sallyport.ir.ClassDefinition.Kind;
import java.util.List;

/**
 * Which declaration of a virtual method counts for the objects of a class. The rule, which every
 * executor follows: the nearest declaration in the class and its superclasses counts, even if it is
 * abstract. If they have none, the traits do: of all that declare the method, those are left out of
 * which another one is a subtype; if exactly one of the rest implements it, that one counts.
 *
 * <p>A method that an imported class or trait declares counts as implemented there, since an import
 * does not say.
 */
public sealed interface MethodChoice {

  /** One declaration counts, and it has an implementation, in the class or trait {@code owner}. */
  record One(Name owner) implements MethodChoice {}

  /** What counts is abstract; {@code owner} declares it. */
  record Abstract(Name owner) implements MethodChoice {}

  /** Two unrelated traits implement it, and neither counts more. The verifier refuses this. */
  record Several(Name owner, Name other) implements MethodChoice {}

  /** The class has no such method. */
  record None() implements MethodChoice {}

  /** Chooses for the objects of the class {@code method.owner()}. */
  static MethodChoice of(ModuleIndex index, Member method) {
    List<Name> owners =
        index.supertypes(method.owner()).stream()
            .filter(owner -> index.ownMethod(new Member(owner, method.name())).isPresent())
            .toList();
    return among(index, method.name(), owners);
  }

  /** Chooses between the supertypes that declare a method, superclasses standing first. */
  static MethodChoice among(ModuleIndex index, String method, List<Name> owners) {
    if (owners.isEmpty()) {
      return new None();
    }
    Name first = owners.getFirst();
    if (owners.size() == 1 || index.classOf(first).orElseThrow().kind() != Kind.TRAIT) {
      return isImplemented(index, first, method) ? new One(first) : new Abstract(first);
    }
    List<Name> specific = owners.stream().filter(o -> isMostSpecific(index, o, owners)).toList();
    List<Name> bodies = specific.stream().filter(o -> hasBody(index, o, method)).toList();
    if (bodies.size() > 1) {
      return new Several(bodies.get(0), bodies.get(1));
    }
    return bodies.stream()
        .findFirst()
        .or(() -> specific.stream().filter(o -> !index.knowsBodies(o)).findFirst())
        .<MethodChoice>map(One::new)
        .orElseGet(() -> new Abstract(specific.getFirst()));
  }

  private static boolean isMostSpecific(ModuleIndex index, Name owner, List<Name> owners) {
    var type = new Type.ClassType(owner);
    return owners.stream()
        .noneMatch(o -> !o.equals(owner) && index.isSubtype(new Type.ClassType(o), type));
  }

  private static boolean isImplemented(ModuleIndex index, Name owner, String method) {
    return !index.knowsBodies(owner) || hasBody(index, owner, method);
  }

  private static boolean hasBody(ModuleIndex index, Name owner, String method) {
    return index.ownMethod(new Member(owner, method)).orElseThrow().implementation().isPresent();
  }
}
