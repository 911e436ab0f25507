package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import java.util.List;
import java.util.Optional;

/** Takes a value apart into variables, by a pattern that cannot fail. */
final class Definitions {

  private final Elaborator elaborator;
  private final List<Declarations.Bound> bound;

  Definitions(Elaborator elaborator, List<Declarations.Bound> bound) {
    this.elaborator = elaborator;
    this.bound = bound;
  }

  void take(Pattern pattern, Core value, List<Core.Step> steps, Env env) {
    switch (pattern) {
      case Pattern.Variable v -> variable(v, value, steps);
      case Pattern.Blank b -> blank(b, value, steps, env);
      case Pattern.Group g -> take(g.inner(), value, steps, env);
      case Pattern.Tuple t -> tuple(t, value, steps, env);
      case Pattern.Literal _,
          Pattern.Value _,
          Pattern.Destructure _,
          Pattern.Unary _,
          Pattern.Binary _ ->
          refuse(pattern);
    }
  }

  private void refuse(Pattern pattern) {
    elaborator.wrong(GypsumCode.REFUTABLE_PATTERN, pattern.pos());
    bound.stream()
        .map(Declarations.Bound::symbol)
        .filter(s -> !s.hasType())
        .forEach(s -> s.setType(GType.Special.ERROR));
  }

  @SuppressWarnings("ReferenceEquality") // each part of the tree is bound once
  private void variable(Pattern.Variable pattern, Core value, List<Core.Step> steps) {
    VariableSymbol symbol =
        bound.stream()
            .filter(b -> b.pattern() == pattern)
            .map(Declarations.Bound::symbol)
            .findFirst()
            .orElseThrow();
    if (symbol.hasType()) {
      elaborator.require(value, symbol.type(), GypsumCode.WRONG_DECLARED_TYPE);
    } else {
      symbol.setType(value.type());
    }
    steps.add(new Core.Let(symbol, value));
  }

  private void blank(Pattern.Blank pattern, Core value, List<Core.Step> steps, Env env) {
    if (pattern.type().isPresent()) {
      TypeTree tree = pattern.type().get();
      GType type = elaborator.resolver().resolve(tree, env.scope());
      elaborator.require(value, type, GypsumCode.WRONG_DECLARED_TYPE);
    }
    elaborator.patterns().named(value, steps, env);
  }

  private void tuple(Pattern.Tuple pattern, Core value, List<Core.Step> steps, Env env) {
    int size = pattern.elements().size();
    ClassSymbol symbol = elaborator.world().std("Tuple" + size);
    if (symbol == null) {
      elaborator.wrong(GypsumCode.NEEDS_STD, pattern.pos(), "Tuple" + size);
      return;
    }
    Optional<GType.ClassType> type = elaborator.world().types().asSuper(value.type(), symbol);
    if (type.isEmpty() || value.type().isNullable()) {
      if (!value.type().isSpecial()) {
        elaborator.wrong(GypsumCode.PATTERN_TYPE, pattern.pos(), symbol.name(), value.type());
      }
      refuseSilently();
      return;
    }
    Core whole = elaborator.patterns().named(value, steps, env);
    for (int i = 0; i < size; i++) {
      VariableSymbol field = (VariableSymbol) symbol.own("_" + (i + 1)).getFirst();
      GType elementType = Substitution.of(type.get()).apply(field.type());
      Pattern element = pattern.elements().get(i);
      take(element, new Core.GetField(element.pos(), elementType, whole, field), steps, env);
    }
  }

  private void refuseSilently() {
    bound.stream()
        .map(Declarations.Bound::symbol)
        .filter(s -> !s.hasType())
        .forEach(s -> s.setType(GType.Special.ERROR));
  }
}
