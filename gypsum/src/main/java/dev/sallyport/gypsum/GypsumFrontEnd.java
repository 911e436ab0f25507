package dev.sallyport.gypsum;

import dev.sallyport.border.NativeFunction;
import dev.sallyport.engine.FrontEnd;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.gypsum.internal.pack.PackageCompiler;
import dev.sallyport.gypsum.internal.pack.PackageFileName;
import dev.sallyport.gypsum.internal.pack.Sources;
import dev.sallyport.gypsum.internal.runtime.RuntimeNatives;
import dev.sallyport.ir.Parser;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Gypsum language for an engine, which finds it by itself when this module is present. Source
 * files end in {@code .gy}; the name of the first file is the name of the package, with a version
 * behind a dash if there is one: {@code rules-1.2.gy}.
 *
 * <p>The language brings the package {@code std} along. What a program computes needs no grant;
 * what it does to the world around it, such as {@code print}, is granted by {@link GypsumGrants}.
 */
public final class GypsumFrontEnd implements FrontEnd {

  private static final String RUNTIME = "gypsum";

  /** The language with everything that it brings along. */
  public GypsumFrontEnd() {}

  @Override
  public String language() {
    return "gypsum";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("gy");
  }

  @Override
  public Compilation compile(List<SourceFile> files, PackageLookup packages) {
    PackageFileName name = PackageFileName.of(files.getFirst().name());
    return new PackageCompiler(packages).compile(name.name(), name.version(), texts(files));
  }

  private static List<SourceText> texts(List<SourceFile> files) {
    return files.stream().map(f -> new SourceText(f.name(), f.text())).toList();
  }

  @Override
  public Optional<Compilation> provide(String name, PackageLookup packages) {
    if (name.equals(RUNTIME)) {
      var parsed = Parser.parse(new SourceText("gypsum.sir", Sources.resource("gypsum.sir")));
      return Optional.of(new Compilation(parsed.module(), parsed.diagnostics()));
    }
    return Sources.names().contains(name)
        ? Optional.of(
            new PackageCompiler(packages).compile(name, Version.parse("1.0"), Sources.of(name)))
        : Optional.empty();
  }

  @Override
  public Collection<NativeFunction> natives() {
    return RuntimeNatives.pure();
  }
}
