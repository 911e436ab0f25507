package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.DiagnosticCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code of the border has an example that yields exactly it. */
class DiagnosticExamplesTest {

  private static final Map<DiagnosticCode, Example> EXAMPLES = DiagnosticExamples.all();

  /** Something that goes wrong. */
  interface Example {
    /** What is said about it. */
    List<Diagnostic> run();
  }

  static Stream<DiagnosticCode> codes() {
    return Stream.<DiagnosticCode[]>of(
            NativeCode.values(), LinkCode.values(), StubCode.values(), ReplayCode.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aCodeHasAnExampleThatYieldsExactlyIt(DiagnosticCode code) {
    List<Diagnostic> found = EXAMPLES.get(code).run();
    assertEquals(List.of(code), found.stream().map(Diagnostic::code).toList());
    Diagnostic diagnostic = found.getFirst();
    assertFalse(diagnostic.message().isEmpty());
    assertFalse(diagnostic.hint().isEmpty(), "what to do about " + code);
  }

  @Test
  void thereIsNoExampleOfNoCodeAndNoIdTwice() {
    assertEquals(new HashSet<>(codes().toList()), EXAMPLES.keySet());
    assertEquals(EXAMPLES.size(), codes().map(DiagnosticCode::id).distinct().count());
  }
}
