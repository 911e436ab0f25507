package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SallyportTest {

  static final List<Command> COMMANDS = Sallyport.COMMANDS;

  @TempDir Path folder;

  @Test
  void aMissingCommandGetsHelpAndTheStatusOfAMistake() {
    var shown = Console.run();
    assertTrue(shown.text().startsWith("Usage: sallyport COMMAND"));
    assertEquals(ExitStatus.USAGE.code(), shown.status());
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void helpNamesEveryOptionAndFitsTheScreen(Command command) {
    String help = Console.run(command.name(), "--help").text();
    assertEquals(help, Console.run("help", command.name()).text());
    command.options().forEach(option -> assertTrue(help.contains(option.name()), option.name()));
    assertEquals(List.of(), help.lines().filter(line -> line.length() > 80).toList());
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void theExamplesOfHelpWork(Command command) {
    for (String line : command.examples()) {
      String[] words = line.split(" ");
      assertEquals("sallyport", words[0]);
      int status =
          Console.run(List.of(words).subList(1, words.length).toArray(String[]::new)).status();
      int expected = line.contains("runaway") ? ExitStatus.LIMIT.code() : ExitStatus.OK.code();
      assertEquals(expected, status, line);
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertTrue(Console.run("--version").text().matches("sallyport \\d+[.]\\d+[.]\\d+.*\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rum",
        "run",
        "run --fule=1 examples/hello.sir",
        "run --fuel=none examples/hello.sir",
        "run --executor=fast examples/hello.sir",
        "run --executor=interpreter --dump=bytecode examples/hello.sir",
        "run --grant=everything examples/hello.sir",
        "run examples/missing.sir",
        "call examples/gcd.sir gcd 1 two",
        "examples/hello.sir"
      })
  void aWrongCommandLineIsTheUsersMistake(String line) {
    assertEquals(ExitStatus.USAGE.code(), Console.run(line.split(" ")).status());
  }

  @Test
  void aRefusedProgramShowsTheLineAndACaret() throws IOException {
    Path file = write("bad.sir", "package \"bad\" 1.0\nfunc \"f\"() {\nb0:\n    retrun\n}\n");
    var shown = Console.run("check", file.toString());
    assertEquals(ExitStatus.REFUSED.code(), shown.status());
    assertTrue(shown.text().startsWith(file + ":4:5: error: "), shown.text());
    assertTrue(shown.text().contains("4 |     retrun\n    |     ^"), shown.text());
  }

  @Test
  void checkReportsEveryFileAndIsRefusedIfOneIs() throws IOException {
    Path bad = write("bad.sir", "package");
    var shown = Console.run("check", "examples/gcd.sir", bad.toString(), "examples/hello.sir");
    assertEquals(ExitStatus.REFUSED.code(), shown.status());
    assertTrue(shown.text().contains("hello 1.0 is fine"));
  }

  @Test
  void checkLooksForNativesOnlyWhenAsked() throws IOException {
    Path file =
        write("needy.sir", "package \"needy\" 1.0\nnative func \"moon.land\"(i64) -> i64\n");
    assertEquals(ExitStatus.OK.code(), Console.run("check", file.toString()).status());
    var shown = Console.run("check", "--link", file.toString());
    assertEquals(ExitStatus.REFUSED.code(), shown.status());
    assertTrue(shown.text().contains("moon.land"));
  }

  @Test
  void theResultOfTheEntryIsTheExitStatus() throws IOException {
    assertEquals(7, Console.run("run", entryGiving("7")).status());
    assertEquals(255, Console.run("run", entryGiving("255")).status());
    assertEquals(255, Console.run("run", entryGiving("256")).status());
    assertEquals(255, Console.run("run", entryGiving("-1")).status());
  }

  private String entryGiving(String number) throws IOException {
    String text =
        """
        package "status" 1.0
        entry func "main"() -> i64 {
        b0:
            v0 = const.i64 NUMBER
            return v0
        }
        """;
    return write("status.sir", text.replace("NUMBER", number)).toString();
  }

  @Test
  void exitEndsTheProgramThroughItsHandlers() throws IOException {
    String text =
        """
        package "leaving" 1.0
        native func "host.exit"(i32)
        entry func "main"() -> i32 {
        b0:
            v0 = const.i32 9
            jump b1
        b1 handler b2:
            call "host.exit"(v0)
            return v0
        b2(v1: ref Throwable):
            v2 = const.i32 1
            return v2
        }
        """;
    assertEquals(9, Console.run("run", write("leaving.sir", text).toString()).status());
  }

  @Test
  void limitsEndWhatWouldNotEnd() {
    String file = "examples/runaway.sir";
    int limit = ExitStatus.LIMIT.code();
    assertEquals(limit, Console.run("run", "--deadline=100ms", file).status());
    assertEquals(limit, Console.run("call", "--max-depth=50", file, "deeper", "1").status());
    assertEquals(limit, Console.run("call", "--deadline=100ms", file, "oversleep").status());
  }

  @Test
  void rawMemoryHasToBeGranted() throws IOException {
    String text =
        """
        package "raw" 1.0
        export func "roundTrip"(i64) -> i64 {
        b0(v0: i64):
            v1 = stackalloc 8, 8
            store v1, v0
            v2 = load.i64 v1
            return v2
        }
        """;
    String file = write("raw.sir", text).toString();
    assertEquals(ExitStatus.REFUSED.code(), Console.run("call", file, "roundTrip", "5").status());
    assertEquals(
        new Console.Shown("5\n", 0),
        Console.run("call", "--grant=raw-memory:raw", file, "roundTrip", "5"));
  }

  @Test
  void theTraceShowsEveryCrossing() {
    String text = Console.run("run", "--trace", "examples/hello.sir").text();
    assertTrue(text.contains("host.println(\"Hello from inside the walls.\")"), text);
  }

  @Test
  void dumpsCanBeLookedAt() throws IOException {
    String to = "--dump-to=" + folder;
    int status = Console.run("run", "--dump=ir,bytecode", to, "examples/hello.sir").status();
    assertEquals(ExitStatus.OK.code(), status);
    assertTrue(Files.readString(folder.resolve("hello.sir")).startsWith("package \"hello\" 1.0"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertFalse(files.filter(file -> file.toString().endsWith(".class")).toList().isEmpty());
    }
  }

  @Test
  void aProgramReadsItsInput() {
    assertEquals(
        new Console.Shown("a gate\n1\n", 0),
        Console.runWithInput("a gate\na wall\n", "run", "examples/lines.sir", "gate"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
