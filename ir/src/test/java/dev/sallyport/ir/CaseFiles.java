package dev.sallyport.ir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files under {@code cases}, and what their comments expect. */
final class CaseFiles {

  /** The folder of the whole project. */
  static final Path ROOT = root(Path.of("").toAbsolutePath());

  private static final Pattern ERROR = Pattern.compile("; error: (\\S+ \\d+:\\d+)");

  private CaseFiles() {}

  private static Path root(Path from) {
    return Files.isDirectory(from.resolve("cases")) ? from : root(from.getParent());
  }

  /** The files of a folder under {@code cases} whose names begin with something, sorted. */
  static List<Path> in(String folder, String prefix) {
    try (Stream<Path> files = Files.list(ROOT.resolve("cases").resolve(folder))) {
      return files.filter(f -> f.getFileName().toString().startsWith(prefix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All texts under {@code cases}, sorted. */
  static List<Path> all() {
    try (Stream<Path> files = Files.walk(ROOT.resolve("cases"))) {
      return files.filter(file -> file.toString().endsWith(".sir")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceText read(Path file) {
    try {
      return new SourceText(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the comments expect, as {@code CODE line:column} in the order of the file. */
  static List<String> expected(SourceText source) {
    return ERROR.matcher(source.text()).results().map(found -> found.group(1)).toList();
  }

  /** Diagnostics in the form in which comments expect them. */
  static List<String> shown(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(d -> d.code().id() + " " + d.span().line() + ":" + d.span().column())
        .toList();
  }
}
