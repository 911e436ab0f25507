package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.gypsum.internal.check.Checker;
import dev.sallyport.gypsum.internal.check.World;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.VersionRange;
import java.util.List;
import java.util.Optional;

/** The declarations of other packages, read from what their modules say about themselves. */
final class Declared implements World.Packages {

  private final FrontEnd.PackageLookup lookup;

  Declared(FrontEnd.PackageLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public Optional<PackageSymbol> find(String name, World world) {
    return lookup.find(name, VersionRange.ANY).flatMap(module -> read(module, world));
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
