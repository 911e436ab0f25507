package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each code has an example file that yields exactly what its comments say. */
final class SyntaxExamplesTest {

  static final List<Path> FILES = CaseFiles.in("diag", "SIR-1");

  /** A file cannot show these, or would have to be enormous. */
  private static final Set<SyntaxCode> SHOWN_BELOW =
      EnumSet.of(
          SyntaxCode.LONE_SURROGATE, SyntaxCode.SOURCE_TOO_LARGE, SyntaxCode.TOO_MANY_ERRORS);

  @ParameterizedTest
  @FieldSource("FILES")
  void theFileYieldsExactlyWhatItExpects(Path file) {
    SourceText source = CaseFiles.read(file);
    assertEquals(CaseFiles.expected(source), CaseFiles.shown(Parser.parse(source).diagnostics()));
  }

  @Test
  void everyCodeHasAFileOfItsNameThatExpectsIt() {
    Set<String> expected =
        Stream.of(SyntaxCode.values())
            .filter(code -> !SHOWN_BELOW.contains(code))
            .map(SyntaxCode::id)
            .collect(Collectors.toSet());
    assertEquals(
        expected,
        FILES.stream()
            .filter(file -> isNamedAfterItsOnlyError(file))
            .map(file -> file.getFileName().toString().replace(".sir", ""))
            .collect(Collectors.toSet()));
  }

  private static boolean isNamedAfterItsOnlyError(Path file) {
    List<String> codes =
        CaseFiles.expected(CaseFiles.read(file)).stream()
            .map(e -> e.substring(0, e.indexOf(' ')))
            .toList();
    return codes.equals(List.of(file.getFileName().toString().replace(".sir", "")));
  }

  @Test
  void halfASurrogatePairIsALoneSurrogate() {
    assertEquals(
        "LONE_SURROGATE 2:33",
        Texts.errors("package \"p\" 1\nglobal \"greeting\" ref String = \"\ud83d!\""));
  }

  @Test
  void aTextAboveTheGreatestLengthIsTooLarge() {
    var source = new SourceText("large.sir", " ".repeat(Parser.LONGEST_TEXT) + "x");
    assertEquals(
        List.of("SIR-1032 1:67108865"), CaseFiles.shown(Parser.parse(source).diagnostics()));
  }

  @Test
  void theErrorAfterTheHundredthEndsTheReading() {
    List<Diagnostic> found = Texts.diagnostics("package \"p\" 1\n" + "import import\n".repeat(200));
    assertEquals(101, found.size());
    assertEquals(SyntaxCode.TOO_MANY_ERRORS, found.getLast().code());
    assertEquals(
        Set.of(SyntaxCode.EXPECTED),
        found.stream().limit(100).map(Diagnostic::code).collect(Collectors.toSet()));
  }
}
