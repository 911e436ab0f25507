package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flow programs on the command line. */
final class FlowFilesTest {

  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.flow"), text).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "interpreter"})
  void helloRunsOnBothExecutors(String executor) {
    var shown = Console.run("run", "--executor=" + executor, "examples/hello.flow");
    assertEquals(new Console.Shown("Hello, World!\n", 0), shown);
  }

  @Test
  void aHandlerRunsForEachLine() throws IOException {
    String input = Files.readString(Path.of("examples/users.in"));
    String output = Files.readString(Path.of("examples/users.out"));
    var shown =
        Console.runWithInput(
            input, "run", "--handler", "process", "--each-line", "examples/users.flow");
    assertEquals(new Console.Shown(output, 0), shown);
  }

  @Test
  void anotherHandlerCanBeChosenAndAMissingOneIsNamed() throws IOException {
    String file = file("main {} other { print 'other'; }");
    assertEquals("other\n", Console.run("run", "--handler=other", file).text());
    var shown = Console.run("run", "--handler=none", file);
    assertEquals(ExitStatus.USAGE.code(), shown.status());
    assertTrue(shown.text().contains("[main, other]"), shown.text());
  }

  @Test
  void anErrorIsShownWithItsLine() throws IOException {
    var shown = Console.run("check", file("main {\n  prnt 'x';\n}\n"));
    assertEquals(ExitStatus.REFUSED.code(), shown.status());
    assertTrue(shown.text().contains("2 |   prnt 'x';"), shown.text());
  }

  @Test
  void aRunThatIsAbortedSaysWhereAndWhy() throws IOException {
    var aborted = Console.run("run", file("main {\n  print string(int(LINE));\n}\n"));
    assertEquals(ExitStatus.FAILED.code(), aborted.status());
    assertTrue(aborted.text().contains("a.flow:2:16"), aborted.text());
    var endless = Console.run("run", "--fuel=10k", file("main { while true {} }"));
    assertEquals(ExitStatus.LIMIT.code(), endless.status());
  }

  @Test
  void aTraceTellsOfStatementsConditionsAndCalls() throws IOException {
    var shown = Console.run("run", "--trace", file("main { if NR == 0 { print 'x'; } }"));
    assertTrue(shown.text().contains("a.flow:1:11: NR() gave 0\n"), shown.text());
    assertTrue(shown.text().contains("a.flow:1:11: condition is true\n"), shown.text());
    assertTrue(shown.text().contains("a.flow:1:21: print(\"x\")\n"), shown.text());
  }

  @Test
  void testsPassOrSayWhatDiffers() throws IOException {
    assertEquals(
        "1 of 1 passed\n",
        Console.run("test", file("main { print 'a'; }\n# ----\n# > a\n# not handled\n")).text());
    var shown = Console.run("test", file("main { print 'a'; }\n# ----\n# > b\n# not handled\n"));
    assertEquals(ExitStatus.FAILED.code(), shown.status());
    assertTrue(shown.text().contains("printed [a], expected [b]"), shown.text());
  }

  @Test
  void formattingWritesTheFileAnew() throws IOException {
    String file = file("main{print 'a';}");
    assertEquals(ExitStatus.FAILED.code(), Console.run("fmt", "--check", file).status());
    assertEquals(ExitStatus.OK.code(), Console.run("fmt", file).status());
    assertEquals("main {\n  print 'a';\n}\n", Files.readString(Path.of(file)));
    assertEquals(new Console.Shown("", 0), Console.run("fmt", file));
  }
}
