package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds type arguments that are not written: from the arguments, else from what is expected. */
final class Inference {

  private final Types types;

  Inference(Types types) {
    this.types = types;
  }

  /** The types of all open parameters, or empty if one of them stays unknown. */
  Optional<Substitution> infer(
      Overloads.Candidate candidate, List<GType> arguments, GType expected) {
    FunctionSymbol function = candidate.function();
    if (function.parameters().size() != arguments.size()) {
      return Optional.empty();
    }
    List<TypeParameter> open = open(candidate);
    var found = new HashMap<TypeParameter, GType>();
    for (int i = 0; i < arguments.size(); i++) {
      unify(function.parameters().get(i).type(), arguments.get(i), open, found);
    }
    if (!found.keySet().containsAll(open) && expected != null) {
      unify(result(function), expected, missing(open, found), found);
    }
    for (TypeParameter parameter : missing(open, found)) {
      if (parameter.variance() == TypeParameter.Variance.COVARIANT) {
        found.put(parameter, types.nothingType());
      }
    }
    return found.keySet().containsAll(open)
        ? Optional.of(new Substitution(found).and(candidate.outer()))
        : Optional.empty();
  }

  /** The type arguments of a class with which it is a subclass of a type, if all follow from it. */
  Optional<List<GType>> below(ClassSymbol symbol, GType above) {
    var found = new HashMap<TypeParameter, GType>();
    if (above instanceof GType.ClassType) {
      unify(symbol.thisType(), above, symbol.typeParameters(), found);
    }
    return found.keySet().containsAll(symbol.typeParameters())
        ? Optional.of(Lists.map(symbol.typeParameters(), found::get))
        : Optional.empty();
  }

  // The parameters of a class in front of a point are open too, if nothing is written behind it.
  private static List<TypeParameter> open(Overloads.Candidate candidate) {
    var open = new ArrayList<>(candidate.open());
    if (candidate.function().kind() == FunctionSymbol.Kind.STATIC) {
      candidate
          .outer()
          .types()
          .forEach(
              (parameter, type) -> {
                if (type.equals(parameter.type())) {
                  open.add(parameter);
                }
              });
    }
    return open;
  }

  private static GType result(FunctionSymbol function) {
    return function.kind() == FunctionSymbol.Kind.CONSTRUCTOR
        ? function.owner().thisType()
        : function.result();
  }

  private static List<TypeParameter> missing(
      List<TypeParameter> open, Map<TypeParameter, GType> found) {
    return open.stream().filter(p -> !found.containsKey(p)).toList();
  }

  private void unify(
      GType parameter, GType argument, List<TypeParameter> open, Map<TypeParameter, GType> found) {
    switch (parameter) {
      case GType.VariableType v when open.contains(v.parameter()) -> bind(v, argument, found);
      case GType.ClassType c -> unify(c, argument, open, found);
      case GType.ExistentialType e -> unify(e.body(), argument, open, found);
      case GType.VariableType _, GType.Primitive _, GType.Special _ -> {}
    }
  }

  private void unify(
      GType.ClassType parameter,
      GType argument,
      List<TypeParameter> open,
      Map<TypeParameter, GType> found) {
    Optional<GType.ClassType> above = types.asSuper(argument, parameter.symbol());
    if (above.isEmpty()) {
      types
          .asSuper(parameter, classOf(argument))
          .ifPresent(p -> unifyArguments(p, types.classOf(argument), open, found));
      return;
    }
    unifyArguments(parameter, above.get(), open, found);
  }

  private ClassSymbol classOf(GType type) {
    GType.ClassType ofClass = types.classOf(type);
    return ofClass == null ? types.objectType().symbol() : ofClass.symbol();
  }

  private void unifyArguments(
      GType.ClassType parameter,
      GType.ClassType argument,
      List<TypeParameter> open,
      Map<TypeParameter, GType> found) {
    for (int i = 0; i < parameter.arguments().size() && i < argument.arguments().size(); i++) {
      unify(parameter.arguments().get(i), argument.arguments().get(i), open, found);
    }
  }

  private void bind(GType.VariableType variable, GType argument, Map<TypeParameter, GType> found) {
    if (!argument.isObject()) {
      return;
    }
    GType type = variable.nullable() ? argument.withNullable(false) : argument;
    found.merge(variable.parameter(), type, (a, b) -> types.join(a, b).orElse(a));
  }
}
