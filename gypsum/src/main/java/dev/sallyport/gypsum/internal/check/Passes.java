package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.ClassSymbol;

/** The passes over what is declared together: a whole package, or what one block defines. */
final class Passes {

  private final Imports imports;
  private final Headers headers;
  private final Signatures signatures;
  private final Overrides overrides;
  private final Variables variables;
  private final Functions functions;
  private final LaterChecks later;
  private final Program program;

  Passes(Elaborator elaborator) {
    World world = elaborator.world();
    this.program = elaborator.program();
    this.imports = new Imports(world, elaborator.access());
    this.headers = new Headers(world, elaborator.resolver());
    this.signatures = new Signatures(world, elaborator.resolver());
    this.overrides = new Overrides(world);
    this.variables = new Variables(elaborator);
    this.functions = elaborator.functions();
    this.later = new LaterChecks(world);
  }

  /** Everything that can be known without looking into bodies. */
  void declare(Declarations declarations) {
    imports.run(declarations.imports());
    headers.run(declarations.classes());
    signatures.run(declarations);
    functions.add(declarations.functions());
    for (Declarations.ElementsDecl e : declarations.elements()) {
      ClassSymbol.Elements elements = e.owner().elements().orElseThrow();
      program.functions().add(elements.getter());
      program.functions().add(elements.setter());
      program.functions().add(elements.length());
    }
    overrides.run(declarations.classes());
    declarations.classes().forEach(c -> program.classes().add(c.symbol()));
    variables.declare(declarations.variables());
  }

  /** Bodies and initializers, and what needs the types that they infer. */
  void finish(Declarations declarations) {
    variables.finish(declarations.variables());
    functions.finish(declarations.functions());
    later.run(declarations);
  }
}
