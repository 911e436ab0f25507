package dev.sallyport.engine.internal;

import dev.sallyport.border.Crossing;
import dev.sallyport.border.LinkCode;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.Linkage;
import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeLinker;
import dev.sallyport.border.SearchOrder;
import dev.sallyport.border.Taps;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.MappedFunction;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Function;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links the natives of all packages: search, check, taps, limits. */
final class NativeLinks {

  private final EngineCore core;
  private final NativeLinker linker;

  NativeLinks(EngineCore core) {
    this.core = core;
    var builder = NativeLinker.builder(Context.class);
    core.settings().natives().forEach(builder::source);
    core.settings().libraryGrants().forEach(builder::grantLibrary);
    this.linker = builder.build();
  }

  /** The handle that guest code calls: {@code (Context, carriers...) -> carrier}. */
  MethodHandle link(LoadedPackage loaded, Function declaration) {
    NativeFunction found = find(loaded, declaration).orElseThrow();
    Crossing crossing =
        Crossing.outcall(found.packageName(), found.name(), declaration.signature());
    MethodHandle tapped = Taps.wrap(core.taps(), crossing, found.adapt(Context.class));
    return core.watchesNatives() ? Guard.outcall(tapped) : tapped;
  }

  private Linkage find(LoadedPackage loaded, Function declaration) {
    SearchOrder order =
        core.settings().searchOrders().getOrDefault(loaded.name(), core.settings().searchOrder());
    var wanted = NativeDeclaration.of(loaded.name(), declaration);
    Linkage linkage = linker.link(wanted, order, (_, found) -> adapted(loaded, declaration, found));
    return linkage instanceof Linkage.Refused refused
            && refused.diagnostic().code() == LinkCode.NOT_FOUND
        ? denied(wanted).orElse(refused)
        : linkage;
  }

  private static Optional<NativeFunction> adapted(
      LoadedPackage loaded, Function declaration, NativeFunction found) {
    int count = declaration.signature().parameters().size();
    return loaded
        .mapping()
        .filter(_ -> found.javaTypes().parameters().size() == count)
        .flatMap(mapping -> mapping.nativeFunction(declaration.name()))
        .map(types -> converting(loaded, declaration, found, types));
  }

  private static NativeFunction converting(
      LoadedPackage loaded, Function declaration, NativeFunction found, MappedFunction types) {
    var converting =
        new Converting(
            "native " + found.fullName(),
            loaded.name(),
            declaration.span(),
            declaration.signature(),
            types);
    MethodHandle handle = Converting.withContext(found.handle(), found.takesContext());
    return found.as(declaration.signature(), converting.outcall(handle, found.javaTypes()));
  }

  // The language knows what its own natives do, and how they are granted.
  private Optional<Linkage> denied(NativeDeclaration wanted) {
    return core.settings().frontEnds().stream()
        .flatMap(f -> f.denied(wanted).stream())
        .findFirst()
        .map(Linkage.Refused::new);
  }

  /** Looks up every native of the packages; throws all that cannot be linked. */
  void linkAll(List<LoadedPackage> packages) {
    var problems = new ArrayList<Diagnostic>();
    for (LoadedPackage loaded : packages) {
      for (Function declaration : loaded.outcalls()) {
        if (find(loaded, declaration) instanceof Linkage.Refused refused) {
          problems.add(refused.diagnostic());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new LinkException(problems);
    }
  }
}
