package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private static final String SITE =
      """
      main {
        match req.path {
          on "/" respond 200;
          else respond 404, "no #{req.path}";
        }
      }
      """;

  private static final String HOST =
      """
      # ----
      # function: req.path: String = "/x"
      # handler: respond(status: Number, body: String = "")
      """;

  @Test
  void aFileCanDeclareTheHostThatItsProgramNeeds() throws IOException {
    String runs =
        """
        # > respond(404, "no /x")
        # handled
        # run: main
        # set: req.path = "/"
        # > respond(200, "")
        # handled
        # run: main
        # set: respond = false
        # > respond(404, "no /x")
        # not handled
        """;
    assertEquals(List.of(), differences(SITE + HOST + runs));
  }

  @Test
  void aMessageOfAnIncludedFileNamesIt() throws IOException {
    Files.writeString(folder.resolve("part.flow"), "part { g(); }\n");
    String found = differences("#include \"part.flow\"\nmain { part; }\n").getFirst();
    assertTrue(found.startsWith("superfluous: [1:8] TypeError"), found);
    assertTrue(found.endsWith("part.flow"), found);
  }

  @Test
  void aDeclaredHostHasNothingElse() throws IOException {
    String expected = "# TypeError: Unknown symbol 'print'.\n";
    assertEquals(List.of(), differences("main { print 'a'; }\n" + HOST + expected));
  }

  @Test
  void declarationsCanStandInAFileOfTheirOwn() throws IOException {
    String text = "# the host\n\n" + HOST.replace("# ----\n", "").replace("# ", "");
    Path host = Files.writeString(folder.resolve("site.host"), text);
    String expected = "# > respond(404, \"no /x\")\n# handled\n";
    assertEquals(List.of(), differences(SITE + "# ----\n# host: site.host\n" + expected));
    Path file = Files.writeString(folder.resolve("b.flow"), SITE + "# ----\n" + expected);
    var runner = new CaseRunner(Optional.empty()).withHost(CaseFile.readHost(host));
    assertEquals(List.of(), runner.run(CaseFile.read(file)));
  }

  @Test
  void everythingCanBeDeclared() throws IOException {
    String declared =
        """
        # ----
        # function: b: Boolean
        # function: n: Number = -5
        # function: a: IPAddress = ::1
        # function: c(x: Cidr = 10.0.0.0/8, many: StringArray): Cidr = 127.0.0.0/8
        # function: do.it(h: Handler, r: RegExp, truth: Boolean = yes)
        # handler: never = false
        # > do.it(other, a+, true)
        # > never()
        # not handled
        """;
    String program =
        "other {} main { if n == -5 and not b and ::1 == a { do.it(other, /a+/); never; } }\n";
    assertEquals(List.of(), differences(program + declared));
  }

  @Test
  void aWrongDeclarationIsNamedWithItsLine() throws IOException {
    for (String wrong :
        List.of(
            "function: 5",
            "function: f(x)",
            "function: f(x: Number",
            "function: f: Text",
            "function: f: Number = 'a'",
            "function: f = 5",
            "handler: h = 5",
            "handler: h: Number",
            "set: unknown = 5",
            "host: nowhere",
            "function: f(abc: Number)")) {
      List<String> found = differences("main {}\n# ----\n# function: x\n# " + wrong + "\n");
      assertEquals(1, found.size(), wrong);
    }
    assertEquals(
        List.of("line 3: expected NAME: TYPE, found 'x'"),
        differences("main {}\n# ----\n# function: f(x)\n"));
  }
}
