package dev.sallyport.gypsum;

import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeSource;
import dev.sallyport.engine.FrontEnd;
import dev.sallyport.engine.PackageAccess;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.engine.ValueMapping;
import dev.sallyport.gypsum.internal.crossing.GypsumMapping;
import dev.sallyport.gypsum.internal.pack.PackageCompiler;
import dev.sallyport.gypsum.internal.pack.Provided;
import dev.sallyport.gypsum.internal.runtime.RuntimeNatives;
import dev.sallyport.gypsum.internal.spk.CorruptFile;
import dev.sallyport.gypsum.internal.spk.PackageFile;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.VersionRange;
import dev.sallyport.ir.internal.Lists;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The Gypsum language for an engine, which finds it by itself when this module is present. Source
 * files end in {@code .gy}; the name of the first file is the name of the package, with a version
 * behind a dash if there is one: {@code rules-1.2.gy}. Compiled packages end in {@code .spk}.
 *
 * <p>The language brings the packages {@code std} and {@code std.io} along. What a program computes
 * needs no grant; what it does to the world around it, such as {@code print}, is granted by {@link
 * GypsumGrants}.
 */
public final class GypsumFrontEnd implements FrontEnd {

  private static final String PACKAGE_FILE = "spk";
  private static final Set<String> EXTENSIONS =
      Collections.unmodifiableSet(new LinkedHashSet<>(List.of("gy", PACKAGE_FILE)));

  private final Map<String, Given> given;

  private record Given(PackageName name, Map<String, VersionRange> needs) {}

  /** The language with everything that it brings along. */
  public GypsumFrontEnd() {
    this(Map.of());
  }

  private GypsumFrontEnd(Map<String, Given> given) {
    this.given = given;
  }

  /**
   * The language, except that sources whose first file has a certain name make up a package of a
   * certain name and version. Given to an engine's builder, it comes before the language that the
   * engine finds.
   */
  public static GypsumFrontEnd naming(String firstFile, PackageName name) {
    return naming(firstFile, name, Map.of());
  }

  /**
   * The same, and that package accepts only some versions of others. It keeps that; it adds to what
   * the sources say themselves by {@code import math "1.0..2.0"}.
   *
   * @param needs the versions that will do, by the name of the package
   */
  public static GypsumFrontEnd naming(
      String firstFile, PackageName name, Map<String, VersionRange> needs) {
    var sorted = Collections.unmodifiableMap(new TreeMap<>(needs));
    return new GypsumFrontEnd(Map.of(firstFile, new Given(name, sorted)));
  }

  /** The bytes of a package file ({@code .spk}) for a module; the same for the same module. */
  public static byte[] packageFile(IrModule module) {
    return PackageFile.write(module);
  }

  @Override
  public String language() {
    return "gypsum";
  }

  @Override
  public Set<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public Compilation compile(List<SourceFile> files, PackageLookup packages) {
    if (files.getFirst().extension().equals(PACKAGE_FILE)) {
      return read(files.getFirst());
    }
    String first = files.getFirst().name();
    Given here = given.getOrDefault(first, new Given(PackageName.ofFile(first), Map.of()));
    return new PackageCompiler(packages, here.needs()).compile(here.name(), texts(files));
  }

  private static Compilation read(SourceFile file) {
    try {
      return new Compilation(Optional.of(PackageFile.read(file.bytes())), List.of());
    } catch (CorruptFile e) {
      Span place = new Span(file.name(), 0, 0, 0, 0);
      Diagnostic corrupt = GypsumCode.CORRUPT_PACKAGE_FILE.at(place, e.getMessage());
      return new Compilation(Optional.empty(), List.of(corrupt));
    }
  }

  private static List<SourceText> texts(List<SourceFile> files) {
    return Lists.map(files, f -> new SourceText(f.name(), f.text()));
  }

  @Override
  public Optional<Compilation> provide(String name, PackageLookup packages) {
    return Provided.find(name, packages);
  }

  @Override
  public Optional<Diagnostic> denied(NativeDeclaration declaration) {
    String name = declaration.fullName();
    return Capability.of(name)
        .map(c -> GypsumCode.CAPABILITY_DENIED.at(declaration.span(), name, c, c.grant()));
  }

  @Override
  public NativeSource natives() {
    return RuntimeNatives.pure();
  }

  @Override
  public Optional<ValueMapping> mapping(PackageAccess guest) {
    return GypsumMapping.of(guest);
  }
}
