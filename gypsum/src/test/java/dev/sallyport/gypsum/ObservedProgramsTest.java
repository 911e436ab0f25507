package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.engine.Executor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The small programs whose behaviour on the original compiler and machine is known. Where ours is
 * another, the line {@code differs} below the program says why.
 */
class ObservedProgramsTest {

  private static final Path FOLDER = Path.of("../cases/gypsum/observed");

  /** A program and what it must do. */
  record Observed(String title, String outcome, String source) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static List<Observed> programs() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(ObservedProgramsTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Observed> read(Path file) {
    try {
      var found = new ArrayList<Observed>();
      for (String part : Files.readString(file).split("(?m)^### ", -1)) {
        if (!part.isBlank()) {
          found.add(parse(part));
        }
      }
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A title, lines that begin with ## about the outcome, then the program.
  private static Observed parse(String part) {
    List<String> lines = part.lines().toList();
    String outcome = lines.stream().filter(l -> l.startsWith("## does ")).findFirst().orElseThrow();
    int first = 1;
    while (lines.get(first).startsWith("## ")) {
      first++;
    }
    String source = String.join("\n", lines.subList(first, lines.size())) + "\n";
    return new Observed(lines.getFirst(), outcome.substring("## does ".length()), source);
  }

  static Stream<Arguments> programsOnExecutors() {
    return programs().stream()
        .flatMap(p -> Running.executors().stream().map(e -> Arguments.of(p, e)));
  }

  @ParameterizedTest
  @MethodSource("programsOnExecutors")
  void theProgramDoesWhatItMust(Observed program, Supplier<Executor> executor) {
    assertEquals(program.outcome(), Running.outcome(program.source(), executor.get()).strip());
  }

  @Test
  void noneOfTheProgramsIsLost() {
    assertEquals(252, programs().size());
  }
}
