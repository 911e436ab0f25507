package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the text: the compiler gives a program or messages, and no exception. Normally the seeds
 * are replayed; docs/fuzzing.md says how to search for more.
 */
final class ProgramFuzzTest {

  private static final int QUOTA = 20_000;

  static Stream<byte[]> programs() {
    return Stream.of(Samples.CASES, Samples.EXAMPLES)
        .flatMap(folder -> Samples.files(folder, ".flow").stream())
        .map(file -> Samples.read(file).getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("programs")
  @FuzzTest
  void anyTextGivesAProgramOrMessages(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Flow flow = host(new ArrayList<>(), Executors.interpreter()).build();
    FlowReport report = flow.check("fuzz.flow", text);
    String shown = report.render();
    report.diagnostics().forEach(d -> assertTrue(shown.contains(d.message()), d::toString));
    if (!report.hasErrors()) {
      assertEquals(report.diagnostics(), flow.compile("fuzz.flow", text).warnings());
    }
  }

  @MethodSource("programs")
  @FuzzTest
  void anyTextIsFormattedOnce(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Flow flow = host(new ArrayList<>(), Executors.interpreter()).build();
    flow.format("fuzz.flow", text)
        .text()
        .ifPresent(once -> assertEquals(once, flow.format("fuzz.flow", once).text().orElseThrow()));
  }

  @MethodSource("programs")
  @FuzzTest
  void anyProgramDoesTheSameOnBothExecutors(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertEquals(
        observed(text, Executors.interpreter()), observed(text, Executors.jvm()), "two executors");
  }

  private static FlowBuilder host(List<String> seen, Executor executor) {
    return Samples.host(seen).environment(_ -> "set").executor(executor).quota(QUOTA);
  }

  private static List<String> observed(String text, Executor executor) {
    var seen = new ArrayList<String>();
    Flow flow = host(seen, executor).build();
    if (flow.check("fuzz.flow", text).hasErrors()) {
      return List.of();
    }
    FlowProgram program = flow.compile("fuzz.flow", text);
    for (String name : program.handlerNames()) {
      seen.add(name + ": " + shown(program.handler(name).decide(null)));
    }
    return seen;
  }

  private static String shown(RunResult result) {
    return result instanceof RunResult.Aborted aborted
        ? aborted.reason() + " " + aborted.cause().getClass()
        : result.toString();
  }
}
