package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule has example files that break it, with exactly the errors that their comments say. */
final class VerifierCasesTest {

  static final List<Path> FILES = CaseFiles.in("verify", "SIR-2");

  /** The text form cannot break these, or only at great length: {@link VerifierTest} does. */
  private static final Set<Rule> ONLY_WITHOUT_TEXT =
      EnumSet.of(
          Rule.MORE_ERRORS,
          Rule.VOID_TYPE,
          Rule.TOO_MANY_MEMBERS,
          Rule.TRAIT_WITH_SUPERCLASS,
          Rule.CONSTANT_ELEMENT,
          Rule.NATIVE_WITH_BODY,
          Rule.BLOCK_NUMBER,
          Rule.VALUE_WITHOUT_TYPE,
          Rule.RESULT_TYPE,
          Rule.NUMBER_TYPE,
          Rule.NUMBER_RANGE);

  @ParameterizedTest
  @FieldSource("FILES")
  void theFileYieldsExactlyWhatItExpects(Path file) {
    SourceText source = CaseFiles.read(file);
    assertEquals(CaseFiles.expected(source), CaseFiles.shown(verify(source)));
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void everyMessageCanBeShown(Path file) {
    SourceText source = CaseFiles.read(file);
    for (Diagnostic found : verify(source)) {
      assertTrue(found.render(source).contains(found.code().id()));
    }
  }

  private static List<Diagnostic> verify(SourceText source) {
    ParseResult parsed = Parser.parse(source);
    assertEquals(List.of(), parsed.diagnostics());
    return Verifier.verify(parsed.module().orElseThrow(), RawMemory.REFUSED).diagnostics();
  }

  @Test
  void everyRuleHasAFileOfItsNameThatExpectsIt() {
    Set<String> expected =
        Stream.of(Rule.values())
            .filter(rule -> !ONLY_WITHOUT_TEXT.contains(rule))
            .map(Rule::id)
            .collect(Collectors.toSet());
    assertEquals(
        expected,
        FILES.stream()
            .filter(file -> expects(file, idOf(file)))
            .map(VerifierCasesTest::idOf)
            .collect(Collectors.toSet()));
  }

  private static String idOf(Path file) {
    return file.getFileName().toString().substring(0, "SIR-2000".length());
  }

  private static boolean expects(Path file, String id) {
    return CaseFiles.expected(CaseFiles.read(file)).stream().anyMatch(e -> e.startsWith(id));
  }
}
