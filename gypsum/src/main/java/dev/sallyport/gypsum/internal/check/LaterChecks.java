package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.ir.internal.Lists;

/** What can only be checked when all types are known, inferred ones included. */
final class LaterChecks {

  private final World world;
  private final Types types;
  private final VarianceCheck variance;
  private final PublicApi publicApi;

  LaterChecks(World world) {
    this.world = world;
    this.types = world.types();
    this.variance = new VarianceCheck(world.problems());
    this.publicApi = new PublicApi(world.problems());
  }

  void run(Declarations declarations) {
    for (Declarations.FunctionDecl declared : declarations.functions()) {
      results(declared.symbol());
      publicApi.function(declared.symbol());
      variance.function(declared.symbol());
    }
    for (Declarations.VariableDecl declared : declarations.variables()) {
      declared.bound().forEach(b -> publicApi.variable(b.symbol()));
    }
    for (Declarations.ClassDecl declared : declarations.classes()) {
      publicApi.classOrTrait(declared.symbol());
      variance.classOrTrait(declared.symbol());
    }
  }

  private void results(FunctionSymbol method) {
    for (FunctionSymbol base : method.overridden()) {
      GType expected = substitution(method, base).apply(base.result());
      if (!types.isSubtype(method.result(), expected)) {
        world
            .problems()
            .add(
                GypsumCode.OVERRIDE_RESULT, method.pos(), method.name(), method.result(), expected);
      }
    }
  }

  private Substitution substitution(FunctionSymbol method, FunctionSymbol base) {
    ClassSymbol owner = method.owner();
    Substitution outer =
        types
            .asSuper(owner.thisType(), base.owner())
            .map(Substitution::of)
            .orElse(Substitution.NONE);
    return Substitution.of(base.typeParameters(), Lists.map(method.typeParameters(), p -> p.type()))
        .and(outer);
  }
}
