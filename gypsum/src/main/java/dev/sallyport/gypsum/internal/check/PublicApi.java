package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Problems;
import java.util.Optional;

/** What other packages see must not speak of classes that they do not see. */
final class PublicApi {

  private final Problems problems;

  PublicApi(Problems problems) {
    this.problems = problems;
  }

  private static boolean isSeen(Symbol symbol, ClassSymbol owner) {
    boolean itself = symbol.is(Flag.PUBLIC) || (owner != null && symbol.is(Flag.PROTECTED));
    return itself && (owner == null || owner.is(Flag.PUBLIC));
  }

  void function(FunctionSymbol function) {
    if (!isSeen(function, function.owner())) {
      return;
    }
    function.parameters().forEach(p -> check(function, p.type()));
    check(function, function.result());
    function.typeParameters().forEach(p -> bounds(function, p));
  }

  private void bounds(Symbol symbol, TypeParameter parameter) {
    check(symbol, parameter.upper());
    check(symbol, parameter.lower());
  }

  void variable(VariableSymbol variable) {
    if (isSeen(variable, variable.owner())) {
      check(variable, variable.type());
    }
  }

  void classOrTrait(ClassSymbol symbol) {
    if (isSeen(symbol, symbol.outer())) {
      symbol.supertypes().forEach(up -> check(symbol, up));
      symbol.typeParameters().forEach(p -> bounds(symbol, p));
      symbol.fields().forEach(this::variable);
    }
  }

  private void check(Symbol symbol, GType type) {
    hidden(type)
        .ifPresent(
            c ->
                problems.add(
                    GypsumCode.PUBLIC_DEPENDS_ON_HIDDEN, symbol.pos(), symbol.name(), c.name()));
  }

  private static Optional<ClassSymbol> hidden(GType type) {
    return switch (type) {
      case GType.ClassType c when !c.symbol().is(Flag.PUBLIC) -> Optional.of(c.symbol());
      case GType.ClassType c -> c.arguments().stream().flatMap(a -> hidden(a).stream()).findFirst();
      case GType.ExistentialType e -> hidden(e.body());
      case GType.VariableType _, GType.Primitive _, GType.Special _ -> Optional.empty();
    };
  }
}
