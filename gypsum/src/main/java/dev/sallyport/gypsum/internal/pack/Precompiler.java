package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.gypsum.internal.spk.PackageFile;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Compiles the packages that come with the language, so that programs need not wait for that. The
 * build runs it.
 */
public final class Precompiler {

  private final Path folder;

  private Precompiler(Path folder) {
    this.folder = folder;
  }

  /** Takes the folder that the packages are written to. */
  public static void main(String[] arguments) throws IOException {
    var precompiler = new Precompiler(Path.of(arguments[0]));
    for (String name : Sources.names()) {
      IrModule module = precompiler.compile(name).orElseThrow();
      Files.write(precompiler.folder.resolve(name + ".spk"), PackageFile.write(module));
    }
  }

  private Optional<IrModule> find(String name, VersionRange versions) {
    return compile(name).filter(module -> versions.accepts(module.version()));
  }

  private Optional<IrModule> compile(String name) {
    return Provided.compile(name, this::find).map(Precompiler::module);
  }

  private static IrModule module(FrontEnd.Compilation compilation) {
    return compilation
        .module()
        .orElseThrow(() -> new IllegalStateException(compilation.diagnostics().toString()));
  }
}
