package dev.sallyport.engine.internal;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.VerifyException;
import dev.sallyport.engine.FrontEnd;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Import;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.LinkCheck;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.VerifiedModule;
import dev.sallyport.ir.Verifier;
import dev.sallyport.ir.VersionRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads packages: compile, load imports, verify, compare imports, prepare. What one call loads
 * becomes visible all together at its end, or not at all.
 */
public final class Loader {

  private final EngineCore core;
  private final PackagePath path;

  Loader(EngineCore core) {
    this.core = core;
    this.path = new PackagePath(core.settings());
  }

  /** Loads the package that some files make up. */
  public LoadedPackage load(List<SourceFile> files) {
    return inTransaction(transaction -> transaction.compile(files));
  }

  /** Loads a file. */
  public LoadedPackage load(Path file) {
    try {
      return load(List.of(SourceFile.read(file)));
    } catch (IOException e) {
      Span place = new Span(file.toString(), 0, 0, 0, 0);
      throw new CompileException(List.of(EngineCode.UNREADABLE.at(place, reason(e))));
    }
  }

  static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException ? "it does not exist" : e.toString();
  }

  /** Loads a module that a program has built. */
  public LoadedPackage load(IrModule module) {
    return inTransaction(transaction -> transaction.add(module, List.of()));
  }

  /** Loads a package by name, or gives the one that is loaded. */
  public LoadedPackage load(String name, VersionRange versions) {
    return inTransaction(transaction -> transaction.require(name, versions, Span.NONE));
  }

  private synchronized LoadedPackage inTransaction(
      java.util.function.Function<Transaction, LoadedPackage> work) {
    core.checkOpen();
    var transaction = new Transaction();
    try {
      LoadedPackage loaded = work.apply(transaction);
      transaction.loaded.values().forEach(core.registry()::add);
      transaction.succeeded = true;
      return loaded;
    } finally {
      transaction.end();
    }
  }

  /** What one load call has loaded so far, and what it is in the middle of. */
  private final class Transaction {
    private final Map<String, LoadedPackage> loaded = new LinkedHashMap<>();
    private final List<String> loading = new ArrayList<>();
    private boolean succeeded;

    void end() {
      if (!succeeded) {
        loaded.values().forEach(p -> p.executable().close());
      }
    }

    Optional<LoadedPackage> find(String name) {
      return Optional.ofNullable(loaded.get(name)).or(() -> core.registry().find(name));
    }

    LoadedPackage require(String name, VersionRange versions, Span place) {
      if (loading.contains(name)) {
        throw cycle(name, place);
      }
      return find(name)
          .map(found -> accepted(found, versions, place))
          .or(() -> provided(name).map(p -> accepted(p, versions, place)))
          .orElseGet(() -> fromPath(name, versions, place));
    }

    // A package that comes with a language.
    private Optional<LoadedPackage> provided(String name) {
      loading.add(name);
      Optional<LoadedPackage> found = path.provided(name, this::lookUp).map(m -> add(m, List.of()));
      loading.removeLast();
      return found;
    }

    private LoadedPackage fromPath(String name, VersionRange versions, Span place) {
      PackagePath.Found found = path.find(name, versions, place);
      loading.add(name);
      LoadedPackage result = compile(List.of(found.file()));
      loading.removeLast();
      found.check(result, versions, place);
      return result;
    }

    private LinkException cycle(String name, Span place) {
      var circle = new ArrayList<>(loading.subList(loading.indexOf(name), loading.size()));
      circle.add(name);
      return new LinkException(
          List.of(EngineCode.IMPORT_CYCLE.at(place, String.join(" -> ", circle))));
    }

    private LoadedPackage accepted(LoadedPackage found, VersionRange versions, Span place) {
      if (versions.accepts(found.version())) {
        return found;
      }
      throw new LinkException(
          List.of(
              EngineCode.NO_FITTING_VERSION.at(
                  place, found.name(), versions, found.version() + loadedFor(found.name()))));
    }

    private String loadedFor(String name) {
      String users =
          Stream.concat(loaded.values().stream(), core.registry().packages().stream())
              .filter(
                  p -> p.module().imports().stream().anyMatch(i -> i.packageName().equals(name)))
              .map(LoadedPackage::name)
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      return users.isEmpty() ? ", which is loaded" : ", which is loaded for " + users;
    }

    LoadedPackage compile(List<SourceFile> files) {
      FrontEnd frontEnd = path.frontEndFor(files.getFirst());
      var compilation = frontEnd.compile(files, this::lookUp);
      if (compilation.module().isEmpty()) {
        throw new CompileException(
            compilation.diagnostics(), Rendering.of(compilation.diagnostics(), files));
      }
      return add(compilation.module().get(), files);
    }

    private Optional<IrModule> lookUp(String name, VersionRange versions) {
      if (loading.contains(name)) {
        throw cycle(name, Span.NONE);
      }
      Optional<LoadedPackage> present = find(name).or(() -> provided(name));
      boolean exists = present.isPresent() || path.exists(name);
      return exists ? Optional.of(require(name, versions, Span.NONE).module()) : Optional.empty();
    }

    LoadedPackage add(IrModule module, List<SourceFile> files) {
      String name = module.name();
      find(name).ifPresent(taken -> refuseName(module, taken));
      boolean outermost = !loading.contains(name);
      if (outermost) {
        loading.add(name);
      }
      List<LoadedPackage> imports =
          module.imports().stream().map(this::resolve).collect(Collectors.toList());
      if (outermost) {
        loading.remove(name);
      }
      LoadedPackage result = prepare(verify(module, files), imports, files);
      loaded.put(name, result);
      return result;
    }

    private LoadedPackage resolve(Import imported) {
      return require(imported.packageName(), imported.versions(), imported.span());
    }

    private void refuseName(IrModule module, LoadedPackage taken) {
      Span place = new Span(module.source(), 0, 0, 0, 0);
      throw new LinkException(
          List.of(EngineCode.NAME_TAKEN.at(place, taken.name(), taken.version())));
    }

    private VerifiedModule verify(IrModule module, List<SourceFile> files) {
      var result = Verifier.verify(module, core.rawMemoryFor(module.name()));
      return result
          .module()
          .orElseThrow(
              () ->
                  new VerifyException(
                      result.diagnostics(), Rendering.of(result.diagnostics(), files)));
    }

    private LoadedPackage prepare(
        VerifiedModule verified, List<LoadedPackage> imports, List<SourceFile> files) {
      var modules =
          imports.stream().collect(Collectors.toMap(LoadedPackage::name, LoadedPackage::module));
      List<Diagnostic> mismatches =
          LinkCheck.check(verified.module(), name -> Optional.ofNullable(modules.get(name)));
      if (!mismatches.isEmpty()) {
        throw new LinkException(mismatches, Rendering.of(mismatches, files));
      }
      return core.prepare(verified, imports);
    }
  }

  /** Renders diagnostics with the source lines of the files they speak of. */
  static final class Rendering {
    private Rendering() {}

    static String of(List<Diagnostic> diagnostics, List<SourceFile> files) {
      var texts = new LinkedHashMap<String, SourceText>();
      files.forEach(f -> texts.put(f.name(), new SourceText(f.name(), f.text())));
      return diagnostics.stream()
          .map(
              d ->
                  texts.containsKey(d.span().file())
                      ? d.render(texts.get(d.span().file()))
                      : d.toString())
          .collect(Collectors.joining("\n"));
    }
  }
}
