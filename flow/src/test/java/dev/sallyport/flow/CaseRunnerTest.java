package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.flow.tool.CaseFile;
import dev.sallyport.flow.tool.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with expectations: section 16.1 of the reference. */
final class CaseRunnerTest {

  @TempDir Path folder;

  private List<String> differences(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.flow"), text);
    return new CaseRunner(Optional.empty()).run(CaseFile.read(file));
  }

  @Test
  void aMessageMayHaveNoPlaceALineAColumnOrARange() throws IOException {
    for (String place : List.of("", "[2]", "[2:3]", "[2:3..2:4]", "[2..2]", " [2:3] ")) {
      String expected = "# " + place + "TypeError: Unknown symbol 'g'.\n";
      assertEquals(List.of(), differences("main {\n  g();\n}\n# ----\n" + expected), place);
    }
  }

  @Test
  void aMessageElsewhereOrOfAnotherKindIsMissingAndSuperfluous() throws IOException {
    for (String message : List.of("[2:4] TypeError", "[2:3..2:5] TypeError", "SyntaxError")) {
      List<String> found =
          differences("main {\n  g();\n}\n# ----\n# " + message + ": Unknown symbol 'g'.\n");
      assertEquals(2, found.size(), message);
      assertEquals("superfluous: [2:3] TypeError: Unknown symbol 'g'", found.get(1));
    }
  }

  @Test
  void theOrderOfMessagesCounts() throws IOException {
    List<String> found =
        differences(
            """
            main { g(); h(); }
            # ----
            # TypeError: Unknown symbol 'h'.
            # TypeError: Unknown symbol 'g'.
            """);
    assertEquals(List.of("too early: TypeError: Unknown symbol 'g'."), found);
  }

  @Test
  void whatIsPrintedAndHowARunEndsIsCompared() throws IOException {
    String program = "main { print 'a'; always; }\n# ----\n";
    assertEquals(List.of(), differences(program + "# > a\n# handled\n"));
    assertEquals(
        List.of("printed [a], expected [b]", "ended handled, expected not handled"),
        differences(program + "# > b\n# not handled\n"));
  }

  @Test
  void aFileWithoutExpectationsMustOnlyBeFree() throws IOException {
    assertEquals(List.of(), differences("handler main {}\n"));
    assertEquals(1, differences("main { g(); }\n").size());
  }
}
