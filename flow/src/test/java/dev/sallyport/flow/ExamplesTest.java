package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Executor;
import dev.sallyport.flow.tool.LineRunner;
import dev.sallyport.flow.tool.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs in the examples folder. */
final class ExamplesTest {

  private static List<Path> programs() {
    return Samples.files(Samples.EXAMPLES, ".flow");
  }

  static Stream<Arguments> matrix() {
    return programs().stream()
        .flatMap(file -> Samples.executors().stream().map(e -> Arguments.of(file, e)));
  }

  private static Path beside(Path program, String ending) {
    return program.resolveSibling(program.getFileName().toString().replace(".flow", ending));
  }

  private static Flow flow(List<String> printed) {
    return Flow.builder()
        .module(ShellHost.module(printed::add, _ -> {}))
        .enable(Feature.GLOBAL_SCOPE, Feature.WHILE_LOOP)
        .build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("matrix")
  void anExamplePrintsWhatItShould(Path program, Executor executor) throws IOException {
    var printed = new ArrayList<String>();
    FlowBuilder host =
        Flow.builder()
            .module(ShellHost.module(printed::add, _ -> {}))
            .executor(executor)
            .enable(Feature.GLOBAL_SCOPE, Feature.WHILE_LOOP);
    var runner = new LineRunner(host.build().compile(program));
    Path input = beside(program, ".in");
    if (Files.exists(input)) {
      runner.eachLine("process", Files.newInputStream(input));
      assertEquals(Samples.read(beside(program, ".out")).lines().toList(), printed);
    } else {
      runner.once("main");
      assertEquals(List.of("Hello, World!"), printed);
    }
  }

  @Test
  void examplesHaveNoWarningsAndAreFormatted() throws IOException {
    assertTrue(programs().size() >= 8);
    for (Path program : programs()) {
      Flow flow = flow(new ArrayList<>());
      assertEquals(List.of(), flow.check(program).diagnostics());
      String text = Samples.read(program);
      assertEquals(text, flow.format(program.toString(), text).text().orElseThrow());
    }
  }
}
