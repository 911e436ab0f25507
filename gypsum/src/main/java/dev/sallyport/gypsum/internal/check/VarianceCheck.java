package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.TypeParameter.Variance;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import java.util.List;

/** Whether type parameters with a variance stand only where that makes sense. */
final class VarianceCheck {

  private final Problems problems;

  VarianceCheck(Problems problems) {
    this.problems = problems;
  }

  void function(FunctionSymbol function) {
    if (function.kind() != FunctionSymbol.Kind.METHOD || !hasVariance(function.owner())) {
      return;
    }
    for (VariableSymbol parameter : function.parameters()) {
      check(parameter.type(), Variance.CONTRAVARIANT, parameter.pos(), function.owner());
    }
    check(function.result(), Variance.COVARIANT, function.pos(), function.owner());
  }

  void classOrTrait(ClassSymbol symbol) {
    if (!hasVariance(symbol)) {
      return;
    }
    for (VariableSymbol field : symbol.fields()) {
      Variance position = field.mutable() ? Variance.INVARIANT : Variance.COVARIANT;
      check(field.type(), position, field.pos(), symbol);
    }
    symbol.supertypes().forEach(up -> check(up, Variance.COVARIANT, symbol.pos(), symbol));
    symbol
        .elements()
        .filter(e -> e.type() != null)
        .ifPresent(
            e ->
                check(
                    e.type(),
                    e.constant() ? Variance.COVARIANT : Variance.INVARIANT,
                    (e.constant() ? e.getter() : e.setter()).pos(),
                    symbol));
  }

  private static boolean hasVariance(ClassSymbol symbol) {
    return symbol != null
        && symbol.typeParameters().stream().anyMatch(p -> p.variance() != Variance.INVARIANT);
  }

  private void check(GType type, Variance position, Pos pos, ClassSymbol owner) {
    switch (type) {
      case GType.VariableType v -> check(v.parameter(), position, pos, owner);
      case GType.ClassType c -> arguments(c, position, pos, owner);
      case GType.ExistentialType e -> check(e.body(), position, pos, owner);
      case GType.Primitive _, GType.Special _ -> {}
    }
  }

  private void arguments(GType.ClassType type, Variance position, Pos pos, ClassSymbol owner) {
    List<TypeParameter> parameters = type.symbol().typeParameters();
    for (int i = 0; i < parameters.size() && i < type.arguments().size(); i++) {
      Variance inner = parameters.get(i).variance().within(position);
      check(type.arguments().get(i), inner, pos, owner);
    }
  }

  private void check(TypeParameter parameter, Variance position, Pos pos, ClassSymbol owner) {
    boolean wrong =
        owner.typeParameters().contains(parameter)
            && parameter.variance() != Variance.INVARIANT
            && parameter.variance() != position;
    if (wrong) {
      problems.add(
          parameter.variance() == Variance.COVARIANT
              ? GypsumCode.COVARIANT_POSITION
              : GypsumCode.CONTRAVARIANT_POSITION,
          pos,
          parameter.name());
    }
  }
}
