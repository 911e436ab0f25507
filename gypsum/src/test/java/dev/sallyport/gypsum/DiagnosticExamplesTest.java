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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every code has an example that yields exactly it. A comment below the line says where: the caret
 * stands below the place, or the column is written out.
 */
class DiagnosticExamplesTest {

  private static final Path FOLDER = Path.of("../cases/gypsum/diag");
  private static final Pattern MARK =
      Pattern.compile("//\\s*\\^ (?<code>GYP-[0-9]+)(?: at column (?<column>[0-9]+))?");

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CORRUPT_PACKAGE_FILE", "CAPABILITY_DENIED"})
  void everyCodeHasAnExampleThatYieldsExactlyIt(GypsumCode code) throws IOException {
    String source = Files.readString(FOLDER.resolve(code.id() + ".gy"));
    var compilation =
        source.startsWith("// without std")
            ? Compiling.compileWithoutStd(source)
            : Compiling.compile(source);
    assertEquals(
        List.of(expected(source)),
        compilation.diagnostics().stream().map(DiagnosticExamplesTest::shown).toList());
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

  private static String shown(Diagnostic diagnostic) {
    return diagnostic.code().id()
        + " at "
        + diagnostic.span().line()
        + ":"
        + diagnostic.span().column();
  }

  private static String expected(String source) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.matches()) {
        String written = mark.group("column");
        int column = written == null ? lines.get(i).indexOf('^') + 1 : Integer.parseInt(written);
        return mark.group("code") + " at " + i + ":" + column;
      }
    }
    throw new IllegalArgumentException("the example has no mark");
  }
}
