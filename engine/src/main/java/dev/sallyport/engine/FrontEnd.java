package dev.sallyport.engine;

import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeSource;
import dev.sallyport.border.NativeTable;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A guest language: turns source files into a module. Found by {@link java.util.ServiceLoader} or
 * handed to the engine's builder. Thread-safe; never throws because of what the files contain.
 */
public interface FrontEnd {

  /** The name of the language, for messages. */
  String language();

  /** The file name extensions, without a dot, in the order in which packages are looked for. */
  Set<String> extensions();

  /**
   * Compiles the files of one package.
   *
   * @param files at least one
   * @param packages answers imports
   */
  Compilation compile(List<SourceFile> files, PackageLookup packages);

  /**
   * Compiles a package that comes with the language, such as its standard library. It is asked
   * before the package path, so that nothing there takes its place.
   *
   * @param name the name of a package that is not loaded
   * @return empty if the language has no such package
   */
  default Optional<Compilation> provide(String name, PackageLookup packages) {
    return Optional.empty();
  }

  /**
   * Natives that packages of the language need to compute. Effects are not among them: those the
   * host grants. The host's own natives of the same names come first.
   */
  default NativeSource natives() {
    return NativeTable.of(List.of());
  }

  /**
   * What to say of a native that is implemented nowhere, if it belongs to the language and the host
   * has not granted what it does: which capability that is, and how to grant it.
   *
   * @return empty if the native is none of the language's
   */
  default Optional<Diagnostic> denied(NativeDeclaration declaration) {
    return Optional.empty();
  }

  /**
   * How values of a package cross the border that are more than numbers and strings: the types of
   * its functions in the language, and their conversions to Java types and back. Asked only when
   * something is linked whose Java types are not the {@link dev.sallyport.border.Carriers}.
   *
   * @return empty if the package is none of the language's, or its values cross as they are
   */
  default Optional<ValueMapping> mapping(PackageAccess guest) {
    return Optional.empty();
  }

  /**
   * What came out.
   *
   * @param module present unless there is an error among the diagnostics
   * @param diagnostics in the order of their places
   */
  record Compilation(Optional<IrModule> module, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public Compilation {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Finds packages while a front end compiles. */
  @FunctionalInterface
  interface PackageLookup {
    /**
     * A package that is loaded, or found on the package path and loaded now.
     *
     * @return the module, or empty if there is none; the front end reports that at its import
     * @throws dev.sallyport.border.DiagnosticException if there is one, but it is broken
     */
    Optional<IrModule> find(String name, VersionRange versions);
  }
}
