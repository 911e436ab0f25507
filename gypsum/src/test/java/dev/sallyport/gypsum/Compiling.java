package dev.sallyport.gypsum;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles sources without an engine. */
final class Compiling {

  private static final GypsumFrontEnd LANGUAGE = new GypsumFrontEnd();
  private static final FrontEnd.PackageLookup NOTHING = (_, _) -> Optional.empty();
  private static final Map<String, Optional<IrModule>> STANDARD = new ConcurrentHashMap<>();

  private Compiling() {}

  /** What is wrong with a package of one file. */
  static List<Diagnostic> problems(String source) {
    return compile(source).diagnostics();
  }

  /** The codes of what is wrong, in the order of their places. */
  static List<String> codes(String source) {
    return problems(source).stream().map(d -> ((GypsumCode) d.code()).name()).toList();
  }

  static FrontEnd.Compilation compile(String source) {
    return compile("test.gy", source);
  }

  static FrontEnd.Compilation compile(String file, String source) {
    return LANGUAGE.compile(List.of(SourceFile.of(file, source)), Compiling::standard);
  }

  static FrontEnd.Compilation compileWithoutStd(String source) {
    return LANGUAGE.compile(List.of(SourceFile.of("test.gy", source)), NOTHING);
  }

  // Without a lock: a package asks for others on a thread of its own.
  private static Optional<IrModule> standard(String name, VersionRange versions) {
    Optional<IrModule> known = STANDARD.get(name);
    if (known == null) {
      known = LANGUAGE.provide(name, Compiling::standard).flatMap(FrontEnd.Compilation::module);
      STANDARD.put(name, known);
    }
    return known.filter(m -> versions.accepts(m.version()));
  }
}
