package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.FrontEnd;
import dev.sallyport.gypsum.internal.check.Checker;
import dev.sallyport.gypsum.internal.check.World;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.SourceText;
import java.util.List;
import java.util.Optional;

/** The declarations of other packages, read from what their modules say about themselves. */
public final class Declared implements World.Packages {

  private final FrontEnd.PackageLookup lookup;

  /** Those that can be found there. */
  public Declared(FrontEnd.PackageLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public Optional<PackageSymbol> find(String name, World world) {
    try {
      return lookup.find(name, world.needs().of(name)).flatMap(module -> read(module, world));
    } catch (LinkException e) {
      return refused(e, name, world);
    }
  }

  // Where nobody else has said it, the place is where this package says what it needs.
  private static Optional<PackageSymbol> refused(LinkException e, String name, World world) {
    Pos place = world.needs().placeOf(name);
    if (!place.span().isKnown() || e.diagnostics().stream().anyMatch(d -> d.span().isKnown())) {
      throw e;
    }
    e.diagnostics().stream()
        .map(d -> new Diagnostic(d.code(), place.span(), d.arguments()))
        .forEach(world::report);
    return Optional.empty();
  }

  private static Optional<PackageSymbol> read(IrModule module, World world) {
    return Interfaces.of(module)
        .map(
            text -> {
              var symbol = new PackageSymbol(module.name(), module.version());
              String name = module.name() + " (interface)";
              Checker.declare(world, symbol, List.of(new SourceText(name, text)));
              return symbol;
            });
  }

  @Override
  public boolean isPrefix(String name) {
    return Sources.names().stream().anyMatch(n -> n.startsWith(name + "."));
  }
}
