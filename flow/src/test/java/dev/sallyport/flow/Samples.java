package dev.sallyport.flow;

import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import dev.sallyport.flow.tool.TestHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What several tests need: hosts, programs, the files of the project. */
final class Samples {

  static final Path CASES = Path.of("../cases/flow");
  static final Path EXAMPLES = Path.of("../examples");

  private Samples() {}

  static List<Executor> executors() {
    return List.of(Executors.jvm(), Executors.interpreter());
  }

  /** Every file with an ending below a folder, sorted. */
  static List<Path> files(Path folder, String ending) {
    try (var all = Files.walk(folder)) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file; one of them is no UTF-8. */
  static String read(Path path) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A host with the functions of the case files, which print into a list. */
  static FlowBuilder host(List<String> printed) {
    return Flow.builder()
        .module(TestHost.module(printed::add))
        .enable(Feature.GLOBAL_SCOPE, Feature.WHILE_LOOP);
  }

  /** What {@code main} prints. */
  static List<String> printedBy(String program) {
    var printed = new ArrayList<String>();
    host(printed).build().compile("test.flow", program).handler("main").run(null);
    return printed;
  }

  /** The codes of all messages about a program. */
  static List<FlowCode> codes(Flow flow, String program) {
    return flow.check("test.flow", program).diagnostics().stream()
        .map(d -> (FlowCode) d.code())
        .toList();
  }
}
