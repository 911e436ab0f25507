package dev.sallyport.gypsum.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How types relate: subtypes, supertypes, the least type above two others. */
public final class Types {

  // Bounds may refer to themselves through ever larger types; no program needs more than this.
  private static final int DEEPEST = 100;

  private final ClassSymbol object;
  private final ClassSymbol nothing;
  private int depth;

  /** Answers with the two classes at the ends. */
  public Types(ClassSymbol object, ClassSymbol nothing) {
    this.object = object;
    this.nothing = nothing;
  }

  /** The type {@code Object}. */
  public GType.ClassType objectType() {
    return object.thisType();
  }

  /** The type {@code Nothing}. */
  public GType.ClassType nothingType() {
    return nothing.thisType();
  }

  /** Whether the type is {@code Nothing}, with or without null. */
  public boolean isNothing(GType type) {
    return type instanceof GType.ClassType c && c.symbol() == nothing;
  }

  /** Whether the class has {@code Object}'s place: above all others. */
  public boolean isObject(ClassSymbol symbol) {
    return symbol == object;
  }

  /** Whether every value of the first type may stand where the second is expected. */
  public boolean isSubtype(GType type, GType of) {
    if (type == of || type.isSpecial() || of == GType.Special.ERROR || type.equals(of)) {
      return true;
    }
    if (!type.isObject() || !of.isObject() || (type.isNullable() && !of.isNullable())) {
      return false;
    }
    if (depth > DEEPEST) {
      return false;
    }
    depth++;
    try {
      return isObjectSubtype(type.withNullable(false), of.withNullable(false));
    } finally {
      depth--;
    }
  }

  private boolean isObjectSubtype(GType type, GType of) {
    if (isNothing(type)) {
      return true;
    }
    if (type instanceof GType.ExistentialType left) {
      return isSubtype(left.body(), of);
    }
    return switch (of) {
      case GType.ExistentialType right -> isInstance(type, right);
      case GType.VariableType right -> isBelowVariable(type, right);
      case GType.ClassType right ->
          asSuper(type, right.symbol()).map(t -> conform(t, right)).orElse(false);
      case GType.Primitive _, GType.Special _ -> false;
    };
  }

  private boolean isBelowVariable(GType type, GType.VariableType of) {
    if (type instanceof GType.VariableType left) {
      return left.parameter() == of.parameter()
          || isSubtype(left.parameter().upper(), of)
          || isBelowLower(type, of);
    }
    return isBelowLower(type, of);
  }

  private boolean isBelowLower(GType type, GType.VariableType of) {
    GType lower = of.parameter().lower();
    return lower != null && !isNothing(lower) && isSubtype(type, lower);
  }

  private boolean conform(GType.ClassType left, GType.ClassType right) {
    List<TypeParameter> parameters = left.symbol().typeParameters();
    for (int i = 0; i < parameters.size() && i < right.arguments().size(); i++) {
      if (!conforms(parameters.get(i), left.arguments().get(i), right.arguments().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean conforms(TypeParameter parameter, GType left, GType right) {
    return switch (parameter.variance()) {
      case INVARIANT -> isEquivalent(left, right);
      case COVARIANT -> isSubtype(left, right);
      case CONTRAVARIANT -> isSubtype(right, left);
    };
  }

  /** Whether each type is a subtype of the other. */
  public boolean isEquivalent(GType left, GType right) {
    return left.equals(right) || (isSubtype(left, right) && isSubtype(right, left));
  }

  // Whether some types for the existential's parameters make it a supertype.
  private boolean isInstance(GType type, GType.ExistentialType of) {
    return switch (of.body()) {
      case GType.ClassType body ->
          asSuper(type, body.symbol()).map(t -> isInstance(t, body, of)).orElse(false);
      case GType.VariableType v -> isSubtype(type, v.parameter().upper());
      case GType.ExistentialType inner -> isSubtype(type, inner);
      case GType.Primitive _, GType.Special _ -> false;
    };
  }

  private boolean isInstance(
      GType.ClassType type, GType.ClassType body, GType.ExistentialType existential) {
    var found = new HashMap<TypeParameter, GType>();
    for (int i = 0; i < body.arguments().size() && i < type.arguments().size(); i++) {
      if (body.arguments().get(i) instanceof GType.VariableType v
          && existential.parameters().contains(v.parameter())) {
        found.putIfAbsent(v.parameter(), type.arguments().get(i));
      }
    }
    var substitution = new Substitution(found);
    return found.entrySet().stream().allMatch(e -> inBounds(e.getKey(), e.getValue(), substitution))
        && conform(type, substitution.apply(body));
  }

  /** Whether a type may be the argument of a parameter, whose bounds may speak of the others. */
  public boolean inBounds(TypeParameter parameter, GType argument, Substitution substitution) {
    if (argument.isSpecial()) {
      return true;
    }
    return argument.isObject()
        && isSubtype(argument.withNullable(false), substitution.apply(parameter.upper()))
        && isSubtype(substitution.apply(parameter.lower()), argument.withNullable(true));
  }

  /** The type seen as one of a class above it, if there is such a class. */
  public Optional<GType.ClassType> asSuper(GType type, ClassSymbol symbol) {
    return switch (type) {
      case GType.ClassType c -> asSuper(c, symbol);
      case GType.VariableType v -> asSuper(upper(v), symbol);
      case GType.ExistentialType e -> asSuper(e.body(), symbol);
      case GType.Primitive _, GType.Special _ -> Optional.empty();
    };
  }

  private static GType upper(GType.VariableType variable) {
    GType upper = variable.parameter().upper();
    return upper == null ? GType.Special.ERROR : upper;
  }

  private Optional<GType.ClassType> asSuper(GType.ClassType type, ClassSymbol symbol) {
    if (type.symbol() == symbol) {
      return Optional.of(type);
    }
    if (symbol == object) {
      return Optional.of(objectType());
    }
    return search(type, symbol, new HashSet<>());
  }

  private Optional<GType.ClassType> search(
      GType.ClassType type, ClassSymbol symbol, Set<ClassSymbol> seen) {
    var substitution = Substitution.of(type);
    for (GType.ClassType up : type.symbol().supertypes()) {
      if (seen.add(up.symbol())) {
        GType.ClassType seenFrom = substitution.apply(up);
        Optional<GType.ClassType> found =
            up.symbol() == symbol ? Optional.of(seenFrom) : search(seenFrom, symbol, seen);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** All types above a class, itself first, each once, seen from the class. */
  public List<GType.ClassType> allSupertypes(ClassSymbol symbol) {
    var found = new ArrayList<GType.ClassType>();
    collect(symbol.thisType(), found, new HashSet<>());
    return found;
  }

  private void collect(GType.ClassType type, List<GType.ClassType> found, Set<ClassSymbol> seen) {
    if (!seen.add(type.symbol())) {
      return;
    }
    found.add(type);
    if (type.isHuge()) {
      return;
    }
    var substitution = Substitution.of(type);
    for (GType.ClassType up : type.symbol().supertypes()) {
      collect(substitution.apply(up), found, seen);
    }
  }

  /** Whether not all is known that a class inherits. */
  public boolean isIncomplete(ClassSymbol symbol) {
    return allSupertypes(symbol).stream().anyMatch(up -> up.symbol().isIncomplete());
  }

  /** Whether a class is another one or below it. */
  public boolean isSubclass(ClassSymbol symbol, ClassSymbol of) {
    return asSuper(symbol.thisType(), of).isPresent();
  }

  /** The least type above two others, or empty if they have nothing in common. */
  public Optional<GType> join(GType left, GType right) {
    if (left == GType.Special.ERROR || right == GType.Special.ERROR) {
      return Optional.of(GType.Special.ERROR);
    }
    if (left == GType.Special.NONE || right == GType.Special.NONE) {
      return Optional.of(left == GType.Special.NONE ? right : left);
    }
    if (!left.isObject() || !right.isObject()) {
      return left.equals(right) ? Optional.of(left) : Optional.empty();
    }
    boolean nullable = left.isNullable() || right.isNullable();
    return Optional.of(joinNonNull(left, right).withNullable(nullable));
  }

  // A class below itself through its own argument has joins without end.
  private GType joinNonNull(GType left, GType right) {
    if (depth > DEEPEST / 10) {
      return objectType();
    }
    depth++;
    try {
      return joinObjects(left.withNullable(false), right.withNullable(false));
    } finally {
      depth--;
    }
  }

  private GType joinObjects(GType left, GType right) {
    if (isSubtype(left, right)) {
      return right;
    }
    if (isSubtype(right, left)) {
      return left;
    }
    for (GType.ClassType up = classOf(left); up != null; up = superOf(up)) {
      Optional<GType> joined = joinAt(up.symbol(), left, right);
      if (joined.isPresent()) {
        return joined.get();
      }
    }
    return objectType();
  }

  private Optional<GType> joinAt(ClassSymbol symbol, GType left, GType right) {
    if (symbol.isTrait()) {
      return Optional.empty();
    }
    return asSuper(left, symbol)
        .flatMap(l -> asSuper(right, symbol).flatMap(r -> joinArguments(symbol, l, r)));
  }

  private Optional<GType> joinArguments(
      ClassSymbol symbol, GType.ClassType left, GType.ClassType right) {
    var arguments = new ArrayList<GType>();
    for (int i = 0; i < symbol.typeParameters().size(); i++) {
      GType l = left.arguments().get(i);
      GType r = right.arguments().get(i);
      Optional<GType> argument = joinArgument(symbol.typeParameters().get(i), l, r);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(argument.get());
    }
    return Optional.of(new GType.ClassType(symbol, arguments, false));
  }

  private Optional<GType> joinArgument(TypeParameter parameter, GType left, GType right) {
    return switch (parameter.variance()) {
      case INVARIANT -> isEquivalent(left, right) ? Optional.of(left) : Optional.empty();
      case COVARIANT -> join(left, right);
      case CONTRAVARIANT -> Optional.of(meet(left, right));
    };
  }

  private GType meet(GType left, GType right) {
    if (isSubtype(left, right)) {
      return left;
    }
    return isSubtype(right, left) ? right : nothingType();
  }

  /** The class type in which members of a type are looked up, or null for primitives. */
  public GType.ClassType classOf(GType type) {
    return switch (type) {
      case GType.ClassType c -> c;
      case GType.VariableType v -> classOf(upper(v));
      case GType.ExistentialType e -> classOf(e.body());
      case GType.Primitive _, GType.Special _ -> null;
    };
  }

  private GType.ClassType superOf(GType.ClassType type) {
    var substitution = Substitution.of(type);
    return type.symbol().supertypes().stream()
        .filter(up -> !up.symbol().isTrait())
        .findFirst()
        .map(substitution::apply)
        .orElse(null);
  }

  /** Whether a type speaks of one of some parameters. */
  public static boolean mentions(GType type, java.util.Collection<TypeParameter> parameters) {
    return switch (type) {
      case GType.ClassType c -> c.arguments().stream().anyMatch(a -> mentions(a, parameters));
      case GType.VariableType v -> parameters.contains(v.parameter());
      case GType.ExistentialType e -> mentions(e.body(), parameters);
      case GType.Primitive _, GType.Special _ -> false;
    };
  }

  /** A type of an opened existential as it is seen outside: without its parameters. */
  public GType close(GType type, List<TypeParameter> opened) {
    if (opened.isEmpty() || !mentions(type, opened)) {
      return type;
    }
    if (type instanceof GType.VariableType v) {
      return close(v.parameter().upper(), opened).withNullable(v.nullable());
    }
    GType body = type instanceof GType.ExistentialType e ? e.body() : type;
    var parameters =
        new ArrayList<>(opened.stream().filter(p -> mentions(type, List.of(p))).toList());
    if (type instanceof GType.ExistentialType e) {
      parameters.addAll(e.parameters());
    }
    return new GType.ExistentialType(parameters, body);
  }

  /** The parameters that a type hides, which stand for themselves while it is looked into. */
  public static List<TypeParameter> opened(GType type) {
    return type instanceof GType.ExistentialType e ? e.parameters() : List.of();
  }

  /** Fresh parameters in place of others, with the bounds of those. */
  public static Map<TypeParameter, GType> fresh(List<TypeParameter> parameters) {
    var types = new HashMap<TypeParameter, GType>();
    for (TypeParameter parameter : parameters) {
      var copy =
          new TypeParameter(parameter.name(), TypeParameter.Variance.INVARIANT, parameter.pos());
      copy.bound(parameter.upper(), parameter.lower());
      types.put(parameter, copy.type());
    }
    return types;
  }
}
