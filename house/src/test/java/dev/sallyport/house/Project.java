package dev.sallyport.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The checkout as the rules of the house read it. */
final class Project {

  /** The folder that holds the root pom. */
  static final Path ROOT = root(Path.of("").toAbsolutePath());

  private static final Set<String> NOT_OURS = Set.of(".git", ".idea", ".vscode", "target");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private Project() {}

  private static Path root(Path from) {
    return Files.exists(from.resolve("house/pom.xml")) ? from : root(from.getParent());
  }

  /** The modules that the build builds, in its order. */
  static List<String> modules() {
    return MODULE
        .matcher(read(ROOT.resolve("pom.xml")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The folders of compiled main code. */
  static List<Path> classFolders() {
    return modules().stream()
        .map(module -> ROOT.resolve(module).resolve("target/classes"))
        .filter(Files::isDirectory)
        .toList();
  }

  /** What the compiled {@code module-info} of a module says; empty where there is none. */
  static Optional<ModuleDescriptor> descriptor(String module) {
    Path file = ROOT.resolve(module).resolve("target/classes/module-info.class");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      return Optional.of(ModuleDescriptor.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file that people wrote, sorted. */
  static List<Path> files() {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(ROOT, collector(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  private static SimpleFileVisitor<Path> collector(List<Path> found) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean skip = NOT_OURS.contains(folder.getFileName().toString());
        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /** Every Java source, sorted. */
  static List<Path> javaFiles() {
    return files().stream().filter(file -> name(file).endsWith(".java")).toList();
  }

  /** The main code of all modules that are built, without their descriptors, sorted. */
  static List<Path> mainFiles() {
    List<String> modules = modules();
    return javaFiles().stream()
        .filter(file -> name(file).contains("/src/main/java/"))
        .filter(file -> modules.contains(name(file).split("/", 2)[0]))
        .filter(file -> !name(file).endsWith("/module-info.java"))
        .toList();
  }

  /** A file's name in messages: relative to the root, with slashes. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** A file's text. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** The text of a file under its name from the root. */
  static String read(String name) {
    return read(ROOT.resolve(name));
  }
}
