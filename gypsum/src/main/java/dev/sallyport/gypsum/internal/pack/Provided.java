package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.gypsum.PackageName;
import dev.sallyport.gypsum.internal.spk.PackageFile;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Parser;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages that come with the language: as the build compiled them, or from their sources. */
public final class Provided {

  private static final String RUNTIME = "gypsum";
  private static final Version VERSION = Version.parse("1.0");

  private Provided() {}

  /** The package of a name, if it comes with the language. */
  public static Optional<FrontEnd.Compilation> find(String name, FrontEnd.PackageLookup packages) {
    if (!Sources.names().contains(name)) {
      return Optional.empty();
    }
    Optional<byte[]> compiled = Sources.bytes(name + ".spk");
    return compiled.isPresent()
        ? Optional.of(of(PackageFile.read(compiled.get())))
        : compile(name, packages);
  }

  private static FrontEnd.Compilation of(IrModule module) {
    return new FrontEnd.Compilation(Optional.of(module), List.of());
  }

  /** Compiles the sources of such a package. */
  static Optional<FrontEnd.Compilation> compile(String name, FrontEnd.PackageLookup packages) {
    if (name.equals(RUNTIME)) {
      var parsed = Parser.parse(new SourceText("gypsum.sir", Sources.resource("gypsum.sir")));
      return Optional.of(new FrontEnd.Compilation(parsed.module(), parsed.diagnostics()));
    }
    var compiler = new PackageCompiler(packages, Map.of());
    return Sources.names().contains(name)
        ? Optional.of(compiler.compile(new PackageName(name, VERSION), Sources.of(name)))
        : Optional.empty();
  }
}
