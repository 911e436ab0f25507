package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Executor;
import dev.sallyport.flow.tool.CaseFile;
import dev.sallyport.flow.tool.CaseRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The case files on every executor. */
final class CaseFilesTest {

  /**
   * What has no file, because it takes two hosts, hundreds of errors or files, or megabytes; tested
   * by name elsewhere.
   */
  private static final Set<FlowCode> WITHOUT_FILE =
      EnumSet.of(
          FlowCode.TOO_MANY_ERRORS,
          FlowCode.TOO_LARGE,
          FlowCode.TOO_MANY_INCLUDES,
          FlowCode.TOO_MANY_GLOBALS,
          FlowCode.UNRESOLVED_FUNCTION,
          FlowCode.UNRESOLVED_HANDLER);

  static Stream<Arguments> matrix() {
    return Samples.files(Samples.CASES, ".flow").stream()
        .flatMap(file -> Samples.executors().stream().map(e -> Arguments.of(file, e)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("matrix")
  void aCaseDoesWhatItSays(Path file, Executor executor) throws IOException {
    List<String> differences = new CaseRunner(Optional.of(executor)).run(CaseFile.read(file));
    assertEquals(List.of(), differences, executor.name());
  }

  @Test
  void everyCaseOfTheReferenceHasAFile() {
    Set<Integer> numbers =
        Samples.files(Samples.CASES.resolve("appendix"), ".flow").stream()
            .map(file -> Samples.read(file).lines().findFirst().orElseThrow())
            .map(line -> Integer.parseInt(line.replaceAll("^# Appendix A, case (\\d+).*$", "$1")))
            .collect(Collectors.toCollection(TreeSet::new));
    // Number 76 suspends a run: see RunTest.
    assertEquals(IntStream.rangeClosed(1, 75).boxed().toList(), List.copyOf(numbers));
  }

  @Test
  void everyMessageHasAnExampleThatYieldsIt() {
    for (FlowCode code : FlowCode.values()) {
      if (!WITHOUT_FILE.contains(code)) {
        Path file = Samples.CASES.resolve("diag").resolve(code.name() + ".flow");
        assertTrue(codesOf(file).contains(code), () -> file + " does not yield " + code);
      }
    }
  }

  private static List<FlowCode> codesOf(Path file) {
    try {
      return new CaseRunner(Optional.empty())
          .report(CaseFile.read(file)).diagnostics().stream()
              .map(d -> (FlowCode) d.code())
              .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyTextOfAMessageCanBeWritten() {
    for (FlowCode code : FlowCode.values()) {
      var message = code.at(dev.sallyport.ir.Span.NONE, "a", "b", "c", "d");
      assertTrue(!message.message().isEmpty() && message.hint() != null, code.name());
    }
  }
}
