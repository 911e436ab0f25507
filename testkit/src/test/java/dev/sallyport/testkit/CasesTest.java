package dev.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case file on every executor. Nothing is ever skipped: there is no way to say so. */
class CasesTest {

  private static final Path CASES = Path.of("..", "cases");
  private static final List<String> FOLDERS = List.of("run", "limit", "border", "regression");

  private static Map<String, Executor> executors() {
    var all = new TreeMap<String, Executor>();
    all.put("interpreter", Executors.interpreter());
    all.put("jvm", Executors.jvm());
    all.put("jvm with small methods", Executors.jvm(Differential.stress()));
    return all;
  }

  // What stands in a folder named packages is used by other cases.
  private static List<Path> files() {
    return FOLDERS.stream().flatMap(folder -> files(CASES.resolve(folder))).sorted().toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(f -> f.toString().endsWith(".sir"))
          .filter(f -> !f.getParent().endsWith("packages"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicNode> everyCaseIsTheSameOnEveryExecutor() {
    return files().stream()
        .map(file -> dynamicContainer(CASES.relativize(file).toString(), onAll(file)));
  }

  private static Stream<DynamicNode> onAll(Path file) {
    return executors().entrySet().stream()
        .map(
            e ->
                dynamicTest(
                    e.getKey(),
                    file.toUri(),
                    () -> CaseRunner.run(CaseReader.read(file, ";"), e.getValue())));
  }

  @Test
  void theCasesHaveNotQuietlyGone() {
    assertTrue(files().size() >= 60, () -> "only " + files().size() + " cases were found");
  }
}
