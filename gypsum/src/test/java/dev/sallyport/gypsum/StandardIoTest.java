package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.LinkException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code std.io} does, on every executor, and what happens where it is not granted. */
class StandardIoTest {

  private static final String IMPORTS = "import std._\nimport std.io._\n";

  @TempDir Path folder;

  /** The program asked to end. */
  private static final class Ended extends Error {
    private static final long serialVersionUID = 1;
    private final int status;

    Ended(int status) {
      this.status = status;
    }
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private static void end(int status) {
    throw new Ended(status);
  }

  private static String run(Supplier<Executor> executor, String input, String source) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    var builder = Engine.builder().executor(executor.get());
    GypsumGrants.streams(builder, in, out, out);
    GypsumGrants.files(builder);
    GypsumGrants.arguments(builder, List.of("one", "two"));
    GypsumGrants.environment(builder, name -> name.equals("HOME") ? "here" : null);
    GypsumGrants.clock(builder);
    GypsumGrants.random(builder);
    GypsumGrants.exit(builder, StandardIoTest::end);
    try (Engine engine = builder.build();
        Context context = engine.newContext()) {
      context.entry(engine.load(SourceFile.of("p.gy", IMPORTS + source))).call();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String path(String name) {
    return folder.resolve(name).toString().replace("\\", "/");
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aFileIsWrittenReadAndDeleted(Supplier<Executor> executor) {
    String source =
        """
        def main =
          let file = File(File("%s"), "f.txt")
          write-file(file.to-string, "wörld\\n")
          print($"{file.size} {file.is-file} {file.is-directory} {File("%s").list} ")
          let more = FileWriter(file.to-string, true)
          write-string(more, "more")
          more.close
          print(read-file-as-string(file.to-string))
          print($" {file.delete} {file.exists} {file.delete}")
        """
            .formatted(path(""), path(""));
    assertEquals("7 true false [f.txt] wörld\nmore true false false", run(executor, "", source));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMissingFileIsAnIoException(Supplier<Executor> executor) {
    String source =
        """
        def main =
          try
            FileReader("%s")
            ()
          catch (e: IOException) print("missing")
        """
            .formatted(path("none"));
    assertEquals("missing", run(executor, "", source));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aClosedReaderRefusesToRead(Supplier<Executor> executor) throws IOException {
    Files.writeString(folder.resolve("a"), "text");
    String source =
        """
        def main =
          let reader = FileReader("%s")
          let buffer = new(2i32) I8Array
          print(reader.read(buffer).to-string)
          reader.close
          reader.close
          try
            reader.read(buffer)
            ()
          catch (e: ClosedException) print($" {reader.is-closed}")
        """
            .formatted(path("a"));
    assertEquals("2 true", run(executor, "", source));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theInputIsReadLineByLine(Supplier<Executor> executor) {
    String source =
        """
        def main =
          let reader = LineReader(input)
          var line = reader.next
          while (line !== null)
            match (line)
              case text: String => print($"[{text}]")
            line = reader.next
          print-error("!")
          write-string(output, "?")
        """;
    assertEquals("[a][][b é]!?", run(executor, "a\r\n\nb é", source));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void argumentsAndEnvironmentAreWhatTheHostGives(Supplier<Executor> executor) {
    String source =
        "def main = print($\"{arguments} {environment(\"HOME\")} {environment(\"X\")}\")";
    assertEquals("[one, two] Some(here) None", run(executor, "", source));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theClockRunsForward(Supplier<Executor> executor) {
    String source =
        "def main =\n  let a = nano-time\n  sleep(1)\n  print($\"{nano-time > a} {time > 0}\")";
    assertEquals("true true", run(executor, "", source));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aProgramEndsWithItsStatusThroughEveryHandler(Supplier<Executor> executor) {
    String source =
        "def main =\n  try\n    exit(7i32)\n    ()\n  catch (e: Exception) print(\"caught\")";
    Ended ended = assertThrows(Ended.class, () -> run(executor, "", source));
    assertEquals(7, ended.status);
  }

  @Test
  void whatIsNotGrantedSaysWhichCapabilityIsMissing() {
    try (Engine engine = Engine.builder().build();
        Context context = engine.newContext()) {
      var program = engine.load(SourceFile.of("p.gy", "def main = print(\"hi\")"));
      LinkException refused =
          assertThrows(LinkException.class, () -> context.entry(program).call());
      Diagnostic only = refused.diagnostics().getFirst();
      assertEquals(GypsumCode.CAPABILITY_DENIED, only.code());
      assertEquals(
          List.of("gypsum.print", "streams", Capability.STREAMS.grant()),
          only.arguments().stream().map(Object::toString).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCapabilityHasNativesOfItsOwn(Capability capability) {
    for (String name : capability.natives()) {
      assertEquals(capability, Capability.of(name).orElseThrow());
    }
  }
}
