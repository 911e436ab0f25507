package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Executors;
import dev.sallyport.gypsum.internal.pack.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is what happens, and what they list is what there is. */
class DocumentTest {

  private static final Path TOUR = Path.of("../docs/gypsum.md");
  private static final Path REFERENCE = Path.of("../docs/gypsum-std.md");
  private static final Pattern PROGRAM =
      Pattern.compile("```gypsum\n(.*?)```\n\n```output\n(.*?)```", Pattern.DOTALL);

  /** A program of the tour, and what it prints. */
  record Shown(String source, String output) {}

  static List<Shown> programs() throws IOException {
    return PROGRAM
        .matcher(Files.readString(TOUR))
        .results()
        .map(found -> new Shown(found.group(1), found.group(2)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theTourShowsWhatHappens(Shown shown) {
    String outcome = Running.outcome(shown.source(), Executors.jvm());
    assertEquals("prints " + shown.output().replace("\n", "\\n"), outcome);
  }

  @Test
  void everyProgramOfTheTourIsRun() throws IOException {
    long blocks = Files.readString(TOUR).lines().filter("```gypsum"::equals).count();
    assertEquals(blocks, programs().size());
    assertTrue(blocks >= 7);
  }

  @Test
  void theReferenceIsMadeOfTheComments() throws IOException {
    String made = StandardReference.of(List.of("std", "std.io"));
    if (Boolean.getBoolean("sallyport.update")) {
      Files.writeString(REFERENCE, made);
    }
    assertEquals(made, Files.readString(REFERENCE));
    assertTrue(Sources.names().containsAll(List.of("std", "std.io")));
  }
}
