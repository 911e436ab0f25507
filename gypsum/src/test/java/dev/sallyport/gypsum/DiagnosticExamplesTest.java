package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
