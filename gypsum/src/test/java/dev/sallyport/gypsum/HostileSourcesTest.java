package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that nobody writes, except to hurt a compiler: it ends, and says what is wrong. */
class HostileSourcesTest {

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  @Test
  void aByteOrderMarkInFrontIsNoMistake() {
    assertEquals(List.of(), Compiling.codes((char) 0xfeff + "def main = print(\"a\")\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void everyLineEndIsOne(String end) {
    String program = String.join(end, "def f =", "  if (true)", "    1", "  else", "    2", "");
    assertEquals(List.of(), Compiling.codes(program));
  }

  @Test
  void aTypeThatDoublesAgainAndAgainIsADiagnostic() {
    String program = "def f =\n  let a0 = \"\"\n";
    String doubling = lines(60, i -> "  let a%d = (a%d, a%d)".formatted(i + 1, i, i));
    assertEquals(List.of("TYPE_TOO_LARGE"), Compiling.codes(program + doubling));
  }

  @Test
  void supertypesThatDoubleAgainAndAgainAreADiagnostic() {
    String program = "trait P[static X, static Y]\ntrait T0[static X] <: P[X, X]\n";
    String doubling = lines(40, i -> "trait T%d[static X] <: T%d[P[X, X]]".formatted(i + 1, i));
    List<String> codes = Compiling.codes(program + doubling);
    assertEquals(List.of("TYPE_TOO_LARGE"), codes.stream().distinct().toList());
  }

  @Test
  void aSubtypeThatNeverEndsIsADiagnostic() {
    String program =
        """
        trait N[static -X]
        class C[static X] <: N[N[C[C[X]]]]
        def f(x: C[String]): N[C[String]] = x
        """;
    assertEquals(List.of("WRONG_RESULT_TYPE"), Compiling.codes(program));
  }

  @Test
  void aThousandClassesInACircleAreOneMistake() {
    String circle = lines(1_000, i -> "class C%d <: C%d".formatted(i, (i + 1) % 1_000));
    assertTrue(Compiling.codes(circle).contains("INHERITANCE_CYCLE"));
  }

  @Test
  void aHundredTraitsInDiamondsAreNoProblem() {
    String traits = lines(50, i -> "trait T%d <: T%d, U%d".formatted(i + 1, i, i));
    String others = lines(50, i -> "trait U%d <: T%d, U%d".formatted(i + 1, i, i));
    String diamonds = traits + "\n" + others + "\nclass A <: T50, U50\n";
    assertEquals(List.of(), Compiling.codes("trait T0\ntrait U0\n" + diamonds));
  }

  @Test
  void bracketsThatDoNotFitEachOtherAreReadInOnePass() {
    assertTrue(
        Compiling.codes("def f = " + "(".repeat(20_000) + "]".repeat(20_000))
            .contains("NESTED_TOO_DEEPLY"));
    assertTrue(
        Compiling.codes("def f = " + "[(".repeat(20_000) + "]".repeat(20_000))
            .contains("UNCLOSED_BRACKET"));
  }

  @Test
  void blankLinesInABracketAreReadOnce() {
    assertEquals(List.of("UNEXPECTED_TOKEN"), Compiling.codes("def f = (" + "\n".repeat(500_000)));
  }

  @Test
  void manyMistakesInALargeProgramAreFoundWithoutALongSearchForAdvice() {
    String names = lines(2_000, i -> "def name%d = 1".formatted(i));
    String mistakes = lines(2_000, i -> "def wrong%d = nome%d".formatted(i, i));
    assertEquals(500, Compiling.codes(names + "\n" + mistakes).size());
  }
}
