package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the compiler says about wrong programs: which message, and exactly where. Every code has an
 * example of its own; every category of mistakes has several, by the part of the language that they
 * are about.
 */
class DiagnosticExamplesTest {

  private static final Path FOLDER = Path.of("../cases/gypsum/diag");
  private static final Path MISTAKES = Path.of("../cases/gypsum/mistakes");

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CORRUPT_PACKAGE_FILE", "CAPABILITY_DENIED"})
  void everyCodeHasAnExampleThatYieldsExactlyIt(GypsumCode code) throws IOException {
    Path file = FOLDER.resolve(code.id() + ".gy");
    var example = new MarkedProgram(code.id(), Files.readString(file));
    assertEquals(1, example.marks().size());
    assertEquals(code.id(), example.marks().getFirst().substring(0, code.id().length()));
    assertEquals(example.marks(), MarkedProgram.shown(example.problems()));
  }

  static Stream<MarkedProgram> mistakes() throws IOException {
    try (Stream<Path> files = Files.list(MISTAKES)) {
      return files.sorted().toList().stream().flatMap(MarkedProgram::in);
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeIsUnderlinedAndNothingElse(MarkedProgram program) {
    assertEquals(program.marks(), MarkedProgram.shown(program.problems()));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeComesWithAdvice(MarkedProgram program) {
    assertTrue(program.problems().stream().noneMatch(d -> d.hint().isBlank()));
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeSaysWhatToDo(GypsumCode code) {
    assertFalse(code.hint().isBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prnt("x")                      | did you mean print?
          List[String]()                 | write import std.List at the top of the file
          "a".lenght                     | did you mean length?
          std.Lisst[String]()            | did you mean List?
          let n: i32 = 5                 | write 5i32
          let n: f64 = 5                 | write 5.0
          let n: i32 = f(1)              | convert it: .to-i32
          let s: String = 5              | write .to-string behind it
          let s: String = g(1)           | it may be null: write match (...) with case x: String
          let s: String = null           | write String? as the type if it may be null
          let b: std.I64 = 5             | put it into a box: I64.of(...)
          let n: i64 = std.I64.of(5)     | take the value out of its box: .value
          f(5i32)                        | there is (i64); write 5
          f(1, 2)                        | there is (i64); it takes 1, not 2
          1 + 2.5                        | both sides must have one type; on the left write 1.0
          "n: " + 5                      | write .to-string behind what is no text
          let x: int = 5                 | here it is called i64
          let t = (1, "a")               | put it into a box: I64.of(...)
          let x = 5; 6                   | one statement in a line, without semicolons
          f(1) -1                        | a sign belongs to the number behind it
          print("a"[0])                  | brackets hold types; elements are read by get(i)
          """)
  void theHintSaysWhatThePersonProbablyMeant(String line, String hint) {
    String program =
        "def f(n: i64): i64 = n\n\ndef g(n: i64): String? = null\n\ndef main =\n  " + line + "\n";
    List<Diagnostic> problems = Compiling.problems(program);
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.getFirst().hint().startsWith(hint), problems.getFirst().hint());
  }

  @Test
  void aPackageFileThatIsNoneIsRefused() throws IOException {
    SourceFile file = SourceFile.read(FOLDER.resolve("GYP-7001.spk"));
    FrontEnd.Compilation compilation =
        new GypsumFrontEnd().compile(List.of(file), (_, _) -> Optional.empty());
    assertEquals(
        List.of(GypsumCode.CORRUPT_PACKAGE_FILE),
        compilation.diagnostics().stream().map(Diagnostic::code).toList());
  }
}
