package dev.sallyport.gypsum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program and what it must do. A file holds many: each has a title behind {@code ###}, lines that
 * begin with {@code ##} about the outcome, then the program.
 *
 * @param title what the program shows
 * @param outcome what it must do, as {@link Running#outcome} says it
 * @param source the program
 */
record ProgramCase(String title, String outcome, String source) {

  private static final String OUTCOME = "## does ";

  /** The programs in all files of a folder. */
  static List<ProgramCase> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().flatMap(ProgramCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<ProgramCase> read(Path file) {
    try {
      return Arrays.stream(Files.readString(file).split("(?m)^### ", -1))
          .filter(part -> !part.isBlank())
          .map(ProgramCase::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProgramCase parse(String part) {
    List<String> lines = part.lines().toList();
    String outcome = lines.stream().filter(l -> l.startsWith(OUTCOME)).findFirst().orElseThrow();
    int first = 1;
    while (lines.get(first).startsWith("## ")) {
      first++;
    }
    String source = String.join("\n", lines.subList(first, lines.size())) + "\n";
    return new ProgramCase(lines.getFirst(), outcome.substring(OUTCOME.length()), source);
  }

  @Override
  public String toString() {
    return title;
  }
}
