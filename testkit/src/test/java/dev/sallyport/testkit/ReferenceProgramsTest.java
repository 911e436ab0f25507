package dev.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sallyport.engine.Executors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The programs in the reference of the IR do what stands beside them. */
class ReferenceProgramsTest {

  private static final Path REFERENCE = Path.of("..", "docs", "ir.md");
  private static final Pattern PROGRAM = Pattern.compile("```sir\n(.*?)```", Pattern.DOTALL);

  @TempDir private static Path folder;

  private static List<String> programs() throws IOException {
    return PROGRAM
        .matcher(Files.readString(REFERENCE))
        .results()
        .map(m -> m.group(1))
        .filter(text -> text.contains("; run:"))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyProgramDoesWhatIsSaid() throws IOException {
    List<String> programs = programs();
    assertFalse(programs.isEmpty());
    return programs.stream().map(text -> dynamicTest(firstLine(text), () -> run(text)));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElseThrow();
  }

  private static void run(String text) throws IOException {
    String whole = text.contains("package \"") ? text : "package \"demo\" 1.0\n" + text;
    CaseFile file = CaseReader.read(Files.writeString(folder.resolve("reference.sir"), whole), ";");
    CaseRunner.run(file, Executors.interpreter());
    CaseRunner.run(file, Executors.jvm());
    CaseRunner.run(file, Executors.jvm(Differential.stress()));
  }
}
