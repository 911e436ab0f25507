package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher script, as people start it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
final class LauncherIT {

  @ParameterizedTest
  @MethodSource("sessions")
  void aShellShowsWhatIsWrittenDown(Session session) throws Exception {
    Console.Shown shown = shell(Console.ROOT, session.command());
    assertEquals(session.output(), shown.text());
    assertEquals(session.status(), shown.status());
  }

  static List<Session> sessions() throws IOException {
    return Console.sessions().stream().filter(s -> s.command().contains("./sallyport ")).toList();
  }

  @Test
  void itWorksFromAnotherFolderThroughALink(@TempDir Path folder) throws Exception {
    String link = "ln -s '" + Console.ROOT.resolve("sallyport") + "' first; ln -s first second; ";
    String call = "./second call '" + Console.ROOT.resolve("examples/gcd.sir") + "' gcd 48 36; ";
    assertEquals(new Console.Shown("12\n", 0), shell(folder, link + call + "rm first second"));
  }

  @Test
  void itWorksFromThePath() throws Exception {
    String command = "cd examples && PATH=\"..:$PATH\" sallyport call gcd.sir gcd 48 36";
    assertEquals(new Console.Shown("12\n", 0), shell(Console.ROOT, command));
  }

  @Test
  void anArgumentArrivesAsItWasWritten(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("echo.sir"), ECHO);
    String command = "'" + Console.ROOT.resolve("sallyport") + "' run echo.sir -x 'a  b*' ''";
    assertEquals(new Console.Shown("-x\na  b*\n\n", 0), shell(folder, command));
  }

  @Test
  void whatThePipeBringsIsRead() throws Exception {
    String command = "printf 'drawbridge\\nbridge\\n' | ./sallyport run examples/lines.sir draw";
    assertEquals(new Console.Shown("drawbridge\n1\n", 0), shell(Console.ROOT, command));
  }

  @Test
  void aDeadlineEndsTheWaitForInput() throws Exception {
    String command = "sleep 20 | ./sallyport run --deadline=200ms examples/lines.sir x; echo $?";
    Process process = start(Console.ROOT, command);
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(text.endsWith("\n4\n"), text);
  }

  @Test
  void onlyAJdk25IsTakenForOne(@TempDir Path folder) throws Exception {
    jdk(folder.resolve("older"), "21.0.2");
    jdk(folder.resolve("right"), "25.0.3");
    jdk(folder.resolve("later"), "250.1");
    String script = Console.ROOT.resolve("dev/jdk.sh").toString();
    String command =
        ". '" + script + "'; for each in *; do is_jdk25 \"$each\" && echo \"$each\"; done; true";
    assertEquals(new Console.Shown("right\n", 0), shell(folder, command));
  }

  private static void jdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("bin/javac"), "").toFile().setExecutable(true);
    Files.writeString(home.resolve("release"), "OS=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private static final String ECHO =
      """
      package "echo" 1.0
      native func "host.println"(ref String)
      entry func "main"(array ref String) {
      b0(v0: array ref String):
          v1 = const.i32 0
          v2 = const.i32 1
          v3 = arraylength v0
          jump b1(v1)
      b1(v4: i32):
          v5 = slt v4, v3
          br v5, b2, b3
      b2:
          v6 = arrayget v0, v4
          call "host.println"(v6)
          v7 = add v4, v2
          jump b1(v7)
      b3:
          return
      }
      """;

  private static Console.Shown shell(Path folder, String command) throws Exception {
    Process process = start(folder, command);
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Console.Shown(text, process.waitFor());
  }

  private static Process start(Path folder, String command) throws IOException {
    return new ProcessBuilder("sh", "-c", command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }
}
