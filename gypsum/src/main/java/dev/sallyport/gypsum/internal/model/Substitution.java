package dev.sallyport.gypsum.internal.model;

import dev.sallyport.ir.internal.Lists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types in place of type parameters. */
public record Substitution(Map<TypeParameter, GType> types) {

  /** Replaces nothing. */
  public static final Substitution NONE = new Substitution(Map.of());

  /** Replaces parameters by arguments, as far as there are both. */
  public static Substitution of(List<TypeParameter> parameters, List<GType> arguments) {
    if (parameters.isEmpty()) {
      return NONE;
    }
    var types = new HashMap<TypeParameter, GType>();
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      types.put(parameters.get(i), arguments.get(i));
    }
    return new Substitution(types);
  }

  /** Replaces a class's parameters by the arguments of a type. */
  public static Substitution of(GType.ClassType type) {
    return of(type.symbol().typeParameters(), type.arguments());
  }

  /** This one, and another for parameters that this one does not replace. */
  public Substitution and(Substitution other) {
    if (types.isEmpty()) {
      return other;
    }
    var all = new HashMap<>(other.types);
    all.putAll(types);
    return new Substitution(all);
  }

  /** The type with everything replaced; {@code T?} stays nullable whatever {@code T} becomes. */
  public GType apply(GType type) {
    if (types.isEmpty()) {
      return type;
    }
    return switch (type) {
      case GType.Primitive _, GType.Special _ -> type;
      case GType.ClassType c -> apply(c);
      case GType.VariableType v -> variable(v);
      case GType.ExistentialType e -> new GType.ExistentialType(e.parameters(), apply(e.body()));
    };
  }

  private GType variable(GType.VariableType variable) {
    GType replacement = types.get(variable.parameter());
    if (replacement == null) {
      return variable;
    }
    return variable.nullable() ? replacement.withNullable(true) : replacement;
  }

  /** The class type with everything replaced in its arguments. */
  public GType.ClassType apply(GType.ClassType type) {
    if (type.arguments().isEmpty()) {
      return type;
    }
    return new GType.ClassType(type.symbol(), apply(type.arguments()), type.nullable());
  }

  /** The types with everything replaced. */
  public List<GType> apply(List<GType> list) {
    return list.isEmpty() ? list : Lists.map(list, this::apply);
  }
}
