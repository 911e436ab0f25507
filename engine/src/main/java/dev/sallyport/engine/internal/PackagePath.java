package dev.sallyport.engine.internal;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.LinkException;
import dev.sallyport.engine.FrontEnd;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Version;
import dev.sallyport.ir.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds packages by name: in the first folder that has any that fits, the highest version; a file
 * without a version in its name counts only where no versioned one fits.
 */
final class PackagePath {

  private final List<Path> folders;
  private final List<FrontEnd> frontEnds;

  PackagePath(EngineSettings settings) {
    this.folders = settings.packagePath();
    this.frontEnds = settings.frontEnds();
  }

  /** A file for a package, and what its name promises. */
  record Found(SourceFile file, String name, Optional<Version> version) {
    /** Checks that the file holds what its name says, and a version that was asked for. */
    void check(LoadedPackage loaded, VersionRange versions, Span asked) {
      Span place = new Span(file.name(), 0, 0, 0, 0);
      if (!loaded.name().equals(name)) {
        throw new LinkException(List.of(EngineCode.OTHER_PACKAGE.at(place, loaded.name(), name)));
      }
      if (version.isPresent() && version.get().compareTo(loaded.version()) != 0) {
        throw new LinkException(
            List.of(EngineCode.OTHER_VERSION.at(place, loaded.version(), version.get())));
      }
      if (!versions.accepts(loaded.version())) {
        String found = loaded.version() + " in " + file.name();
        throw new LinkException(
            List.of(EngineCode.NO_FITTING_VERSION.at(asked, name, versions, found)));
      }
    }
  }

  private record Candidate(Path path, Optional<Version> version) {}

  FrontEnd frontEndFor(SourceFile file) {
    return frontEnds.stream()
        .filter(f -> f.extensions().contains(file.extension()))
        .findFirst()
        .orElseThrow(() -> unknownLanguage(file));
  }

  private CompileException unknownLanguage(SourceFile file) {
    String known =
        frontEnds.stream()
            .flatMap(f -> f.extensions().stream())
            .map(e -> "." + e)
            .sorted()
            .collect(Collectors.joining(", "));
    Span place = new Span(file.name(), 0, 0, 0, 0);
    return new CompileException(
        List.of(EngineCode.UNKNOWN_LANGUAGE.at(place, file.extension(), known)));
  }

  /** A package that a language brings along, compiled. */
  Optional<IrModule> provided(String name, FrontEnd.PackageLookup packages) {
    return frontEnds.stream()
        .flatMap(f -> f.provide(name, packages).stream())
        .findFirst()
        .map(c -> c.module().orElseThrow(() -> new CompileException(c.diagnostics())));
  }

  boolean exists(String name) {
    return folders.stream().anyMatch(f -> !candidates(f, name).isEmpty());
  }

  Found find(String name, VersionRange versions, Span place) {
    var others = new ArrayList<String>();
    for (Path folder : folders) {
      List<Candidate> candidates = candidates(folder, name);
      Optional<Candidate> best = best(candidates, versions);
      if (best.isPresent()) {
        return read(best.get(), name);
      }
      candidates.forEach(c -> others.add(c.path.toString()));
    }
    throw others.isEmpty()
        ? new LinkException(List.of(EngineCode.PACKAGE_NOT_FOUND.at(place, name, shownPath())))
        : new LinkException(
            List.of(
                EngineCode.NO_FITTING_VERSION.at(
                    place, name, versions, String.join(", ", others))));
  }

  private String shownPath() {
    return folders.isEmpty()
        ? "which is empty"
        : folders.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static Optional<Candidate> best(List<Candidate> candidates, VersionRange versions) {
    return candidates.stream()
        .filter(c -> c.version.isPresent() && versions.accepts(c.version.get()))
        .max(Comparator.comparing(c -> c.version.get()))
        .or(() -> candidates.stream().filter(c -> c.version.isEmpty()).findFirst());
  }

  private List<Candidate> candidates(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().flatMap(file -> candidate(file, name).stream()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private Optional<Candidate> candidate(Path path, String name) {
    String file = path.getFileName().toString();
    for (FrontEnd frontEnd : frontEnds) {
      for (String extension : frontEnd.extensions()) {
        if (file.endsWith("." + extension) && file.startsWith(name)) {
          return versioned(
              path, file.substring(name.length(), file.length() - extension.length() - 1));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Candidate> versioned(Path path, String suffix) {
    if (suffix.isEmpty()) {
      return Optional.of(new Candidate(path, Optional.empty()));
    }
    try {
      return suffix.startsWith("-")
          ? Optional.of(new Candidate(path, Optional.of(Version.parse(suffix.substring(1)))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Found read(Candidate candidate, String name) {
    try {
      return new Found(SourceFile.read(candidate.path), name, candidate.version);
    } catch (IOException e) {
      Span place = new Span(candidate.path.toString(), 0, 0, 0, 0);
      throw new CompileException(List.of(EngineCode.UNREADABLE.at(place, Loader.reason(e))));
    }
  }
}
