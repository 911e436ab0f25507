package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command does with Gypsum programs. */
final class GypsumFilesTest {

  private static final Path EXAMPLES = Console.ROOT.resolve("examples");

  @TempDir Path folder;

  private String write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n").toString();
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".gy")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theJvmExecutorRunsTheExampleAsItsOutputShows(Path example) throws IOException {
    check(example, "--executor=jvm");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theInterpreterRunsItAlike(Path example) throws IOException {
    check(example, "--executor=interpreter");
  }

  private static void check(Path example, String executor) throws IOException {
    Path input = beside(example, ".in");
    String text = Files.exists(input) ? Files.readString(input) : "";
    Console.Shown shown = Console.runWithInput(text, "run", executor, example.toString());
    assertEquals(Files.readString(beside(example, ".out")), shown.text());
    assertEquals(0, shown.status());
  }

  private static Path beside(Path example, String ending) {
    return example.resolveSibling(example.getFileName() + ending);
  }

  @Test
  void mainGetsTheArgumentsAndGivesTheStatus() throws IOException {
    String file =
        write(
            "args.gy",
            "import std.Array",
            "def main(args: Array[String]): i32 =",
            "  print(args.get(1i32))",
            "  args.length");
    assertEquals(new Console.Shown("b", 2), Console.run("run", file, "a", "b"));
  }

  @Test
  void exitEndsTheProgramWithItsStatus() throws IOException {
    String file = write("exit.gy", "def main =", "  print(\"a\")", "  std.io.exit(9i32)");
    assertEquals(new Console.Shown("a", 9), Console.run("run", file));
  }

  @Test
  void whatIsNotCaughtIsShownWithItsLines() throws IOException {
    String file =
        write(
            "boom.gy",
            "class A",
            "  def f(x: i64): unit = throw Exception(\"boom\")",
            "def main =",
            "  A().f(1)");
    Console.Shown shown = Console.run("run", file);
    assertEquals(ExitStatus.FAILED.code(), shown.status());
    List<String> lines = shown.text().lines().toList();
    assertEquals("  at boom.A.f (boom.gy:2)", lines.get(1).replace(folder + "/", ""));
    assertEquals("  at boom.main (boom.gy:4)", lines.get(2).replace(folder + "/", ""));
  }

  @Test
  void allThatIsWrongIsReportedAtOnce() throws IOException {
    String file = write("bad.gy", "def main = a + b", "def f: String = 1");
    Console.Shown shown = Console.run("check", file);
    assertEquals(ExitStatus.REFUSED.code(), shown.status());
    for (String code : List.of("GYP-3001", "GYP-5008")) {
      assertTrue(shown.text().contains(code), shown.text());
    }
  }

  @Test
  void theFilesOfACommandLineAreOnePackage() throws IOException {
    String first = write("a.gy", "def main = print(f)");
    String second = write("b.gy", "def f = \"together\"");
    assertEquals(ExitStatus.REFUSED.code(), Console.run("check", first).status());
    assertEquals(ExitStatus.OK.code(), Console.run("check", first, second).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "interpreter"})
  void aPackageFileIsRunAndImportedLikeItsSources(String executor) throws IOException {
    String rules = write("source.gy", "public def price(n: i64): i64 = n * 3");
    String user = write("user.gy", "import rules.price", "def main = print(price(4).to-string)");
    String compiled = folder.resolve("rules-1.2.spk").toString();
    assertEquals(0, Console.run("compile", rules, "-o", compiled).status());
    String program = folder.resolve("program.spk").toString();
    assertEquals(0, Console.run("compile", user, "-o", program).status());
    String choice = "--executor=" + executor;
    assertEquals(new Console.Shown("12", 0), Console.run("run", choice, user));
    assertEquals(new Console.Shown("12", 0), Console.run("run", choice, program));
  }

  @Test
  void aBrokenPackageFileIsRefused() throws IOException {
    String file = write("broken.spk", "SPK");
    assertEquals(ExitStatus.REFUSED.code(), Console.run("run", file).status());
  }
}
