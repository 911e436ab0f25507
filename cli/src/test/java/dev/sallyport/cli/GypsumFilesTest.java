package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.gypsum.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private String copier() throws IOException {
    return write(
        "copier.gy",
        "import std.Array",
        "import std.io._",
        "def main(args: Array[String]) =",
        "  write-file(args.get(1i32), read-file-as-string(args.get(0i32)))",
        "  print(\"copied\")");
  }

  private Path sandbox() throws IOException {
    write("secret.txt", "secret");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(inside.resolve("a.txt"), "text");
    return inside;
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "interpreter"})
  void aProgramReadsAndWritesInTheFolderOfFiles(String executor) throws IOException {
    Path inside = sandbox();
    String[] line = {
      "run", "--executor", executor, "--files", inside.toString(), copier(), "a.txt", "b.txt"
    };
    assertEquals(new Console.Shown("copied", 0), Console.run(line));
    assertEquals("text", Files.readString(inside.resolve("b.txt")));
  }

  @ParameterizedTest
  @CsvSource({
    "../secret.txt, b.txt",
    "a.txt, ../b.txt",
    "/etc/passwd, b.txt",
    "a.txt, ../inside/../b.txt"
  })
  void aNameThatLeadsOutOfTheFolderIsRefused(String from, String to) throws IOException {
    Path inside = sandbox();
    Console.Shown shown = Console.run("run", "--files=" + inside, copier(), from, to);
    assertEquals(ExitStatus.FAILED.code(), shown.status());
    assertTrue(shown.text().contains("std.io.IOException"), shown.text());
    assertTrue(shown.text().contains("'" + Capability.FILES + "'"), shown.text());
    assertFalse(Files.exists(folder.resolve("b.txt")));
    assertFalse(Files.exists(inside.resolve("b.txt")));
  }

  @Test
  void aPackageFileIsConfinedLikeItsSource() throws IOException {
    Path inside = sandbox();
    String compiled = folder.resolve("copier.spk").toString();
    assertEquals(0, Console.run("compile", copier(), "-o", compiled).status());
    String[] line = {"run", "--files", inside.toString(), compiled, "../secret.txt", "b.txt"};
    assertEquals(ExitStatus.FAILED.code(), Console.run(line).status());
    assertFalse(Files.exists(inside.resolve("b.txt")));
  }

  @Test
  void theFolderOfFilesMustBeThere() throws IOException {
    String nowhere = folder.resolve("nowhere").toString();
    assertEquals(
        ExitStatus.USAGE.code(), Console.run("run", "--files", nowhere, copier()).status());
  }

  @ParameterizedTest
  @CsvSource({
    "--files=., hello.sir",
    "--files=., hello.flow",
    "--each-line, hello.gy",
    "--handler=main, hello.sir"
  })
  void anOptionForAnotherLanguageIsRefused(String option, String example) {
    Console.Shown shown = Console.run("run", option, EXAMPLES.resolve(example).toString());
    assertEquals(ExitStatus.USAGE.code(), shown.status());
    assertTrue(shown.text().contains(option.replaceAll("=.*", "")), shown.text());
  }
}
