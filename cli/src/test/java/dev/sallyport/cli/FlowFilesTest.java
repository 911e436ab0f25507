package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.Native;
import dev.sallyport.flow.HostFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
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

  @Test
  void aScriptThatIsNoUtf8IsRefusedWithItsPlace() throws IOException {
    byte[] latin = "main {\n  print 'caf\u00e9';\n}\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.flow"), latin);
    for (String command : new String[] {"run", "check", "fmt"}) {
      var shown = Console.run(command, file.toString());
      assertEquals(ExitStatus.REFUSED.code(), shown.status(), command);
      assertTrue(shown.text().contains("latin.flow:2:13"), shown.text());
    }
    assertArrayEquals(latin, Files.readAllBytes(file));
  }

  @Test
  void aByteOrderMarkIsNoPartOfAScript() throws IOException {
    assertEquals("a\n", Console.run("run", file("\ufeffmain { print 'a'; }")).text());
  }

  @Test
  void bytesOfTheInputPassAsTheyAre() throws IOException {
    byte[] bytes = {'c', 'a', 'f', (byte) 0xe9, '\n', (byte) 0xff, '\n'};
    var out = new ByteArrayOutputStream();
    var screen = new PrintStream(out, true, StandardCharsets.UTF_8);
    var streams = new Streams(new ByteArrayInputStream(bytes), screen, screen);
    String file = file("process { print LINE; }");
    assertEquals(0, Sallyport.run(streams, "run", "--each-line", file));
    assertArrayEquals(bytes, out.toByteArray());
  }

  @Test
  void anInputThatCannotBeReadIsNamed() throws IOException {
    var shown =
        Console.runWithInput(
            "x".repeat(16_500_000), "run", "--each-line", file("process { print 'a'; }"));
    assertEquals(ExitStatus.FAILED.code(), shown.status());
    assertTrue(shown.text().contains("line 1 is longer than"), shown.text());
  }

  @Test
  void aFolderIsNoScript() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("x.flow"));
    var shown = Console.run("run", inner.toString());
    assertEquals(ExitStatus.USAGE.code(), shown.status());
    assertEquals(ExitStatus.USAGE.code(), Console.run("test", folder + "/none").status());
  }

  @Test
  void testsCanDeclareTheirHost() throws IOException {
    Path host = Files.writeString(folder.resolve("my.host"), "handler: respond(status: Number)\n");
    String file = file("main { respond 404; }\n# ----\n# > respond(404)\n# handled\n");
    assertEquals(
        new Console.Shown("1 of 1 passed\n", 0),
        Console.run("test", "--host", host.toString(), file));
    assertEquals(ExitStatus.FAILED.code(), Console.run("test", file).status());
  }

  @Test
  void programsForAnotherHostAreCheckedAndLaidOutWithItsDeclarations() throws IOException {
    Path host = Files.writeString(folder.resolve("my.host"), "handler: respond(status: Number)\n");
    String file = file("main {\n  respond 404;\n}\n");
    String option = "--host=" + host;
    assertEquals(ExitStatus.REFUSED.code(), Console.run("check", file).status());
    assertEquals(ExitStatus.OK.code(), Console.run("check", option, file).status());
    assertEquals(new Console.Shown("", 0), Console.run("fmt", "--check", option, file));
    Files.writeString(host, "handlr: respond\n");
    assertEquals(ExitStatus.USAGE.code(), Console.run("check", option, file).status());
  }

  private static String shownIn(String document, String kind) throws IOException {
    return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of(document)))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.joining());
  }

  private static String home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static void tool(String name, String... arguments) {
    int status = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
    assertEquals(0, status, name);
  }

  private static void compile(Path source, Path classes, String needs) {
    tool("javac", "-parameters", "-cp", needs, "-d", classes.toString(), source.toString());
  }

  /** Compiles the class that the tour shows. */
  private Path classesOfTheTour() throws Exception {
    Path source = folder.resolve("Acme.java");
    Files.writeString(source, shownIn("docs/flow.md", "java natives"));
    Path classes = folder.resolve("classes");
    compile(source, classes, home(HostFunction.class));
    return classes;
  }

  @Test
  void programsCallTheClassesOfAFolderOrJar() throws Exception {
    Path classes = classesOfTheTour();
    Path jar = folder.resolve("acme.jar");
    tool("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    String file = file(shownIn("docs/flow.md", "flow natives"));
    for (Path natives : List.of(classes, jar)) {
      String option = "--natives=" + natives;
      assertEquals(new Console.Shown("1 of 1 passed\n", 0), Console.run("test", option, file));
      assertEquals(new Console.Shown("4 words\n", 0), Console.run("run", option, file));
      assertEquals(ExitStatus.OK.code(), Console.run("check", option, file).status());
    }
    assertEquals(ExitStatus.REFUSED.code(), Console.run("check", file).status());
  }

  @Test
  void aTestPutsItsOwnInThePlaceOfNatives() throws Exception {
    String file =
        file(
            """
            main { reject text.words("a b"); }
            # ----
            # handler: reject(code: Number, why: String = "?") = false
            # > reject(2, "?")
            # not handled
            """);
    var shown = Console.run("test", "--natives", classesOfTheTour().toString(), file);
    assertEquals(new Console.Shown("1 of 1 passed\n", 0), shown);
  }

  @Test
  void whatHoldsNoNativesIsTheUsersMistake() throws IOException {
    String file = file("main {}");
    for (String place : List.of(folder + "/none.jar", file, folder.toString())) {
      assertEquals(ExitStatus.USAGE.code(), Console.run("test", "--natives", place, file).status());
    }
  }

  @Test
  void programsOfTheEngineCallTheNativesOfAFolderToo() throws Exception {
    Path source = folder.resolve("Texts.java");
    Files.writeString(
        source,
        """
        package acme;
        @dev.sallyport.border.NativePackage("texts")
        public final class Texts {
          @dev.sallyport.border.Native
          public static long twice(long number) {
            return 2 * number;
          }
        }
        """);
    Path classes = folder.resolve("classes");
    compile(source, classes, home(Native.class));
    Path program = folder.resolve("a.sir");
    Files.writeString(
        program,
        """
        package "a" 1.0
        native func "texts.twice"(i64) -> i64
        export entry func "main"() -> i64 {
        b0:
          v0 = const.i64 21
          v1 = call "texts.twice"(v0)
          return v1
        }
        """);
    assertEquals(42, Console.run("run", "--natives=" + classes, program.toString()).status());
    var shown = Console.run("check", "--link", program.toString());
    assertEquals(ExitStatus.REFUSED.code(), shown.status());
  }
}
