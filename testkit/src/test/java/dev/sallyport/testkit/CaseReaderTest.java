package dev.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.Limit;
import dev.sallyport.ir.TrapCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {

  @TempDir private Path folder;

  private CaseFile read(String text) throws IOException {
    return CaseReader.read(Files.writeString(folder.resolve("case.sir"), text), ";");
  }

  private CaseFile.Run run(String directive) throws IOException {
    return (CaseFile.Run) read("; run: " + directive).steps().getFirst();
  }

  @Test
  void aRunIsACallAndWhatItGives() throws IOException {
    var expected =
        new CaseFile.Run(1, "gcd", List.of("48", "36"), new Expectation.Gives("12"), List.of());
    assertEquals(expected, run("gcd(48, 36) == 12"));
  }

  @Test
  void aRunMayGiveNothing() throws IOException {
    assertEquals(new Expectation.GivesNothing(), run("f()").expectation());
  }

  @Test
  void aRunMayEndInOtherWays() throws IOException {
    assertEquals(
        new Expectation.Traps(TrapCode.DIVIDE_BY_ZERO),
        run("f() traps divide_by_zero").expectation());
    assertEquals(new Expectation.Throws("demo.E"), run("f() throws \"demo.E\"").expectation());
    assertEquals(
        new Expectation.Reaches(Limit.STACK_DEPTH), run("f() limit stack_depth").expectation());
    assertEquals(new Expectation.Fails("SAL-1"), run("f() fails SAL-1").expectation());
  }

  @Test
  void bracketsAndCommasInStringsAndArraysBelongToThem() throws IOException {
    assertEquals(
        List.of("\"a, (\\\"\"", "[1, 2]", "null"),
        run("f(\"a, (\\\"\", [1, 2], null)").arguments());
  }

  @Test
  void aNameMayStandInQuotes() throws IOException {
    assertEquals("two words", run("\"two words\"()").function());
  }

  @Test
  void whatIsPrintedBelongsToTheRunAboveIt() throws IOException {
    CaseFile file = read("; run: f()\n; prints: 1\n; prints: \"x\"\n; run: g()");
    assertEquals(List.of("1", "\"x\""), ((CaseFile.Run) file.steps().get(0)).prints());
    assertEquals(List.of(), ((CaseFile.Run) file.steps().get(1)).prints());
  }

  @Test
  void limitsHoldForTheWholeFile() throws IOException {
    CaseFile file = read("; run: f()\n; limits: fuel=10 deadline=20ms");
    assertEquals(10, file.limits().amount(Limit.FUEL));
    assertEquals(20_000_000, file.limits().amount(Limit.DEADLINE));
  }

  @Test
  void aCommentThatIsNoDirectiveIsLeftAlone() throws IOException {
    assertEquals(1, read("; what this is about\n  ; run: f()").steps().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "; rnu: f()",
        "; run: f",
        "; run: f(1",
        "; run: f() =",
        "; run: f() ==",
        "; run: f() traps wrongly",
        "; run: f() throws E",
        "; run: f() limit patience",
        "; limits: fuel=much",
        "; limits: fuel=0",
        "; limits: deadline=20s",
        "; prints: 1",
        "; load: missing.sir",
        "; context: old"
      })
  void whatIsMalformedIsReportedWithItsLine(String directive) {
    var thrown = assertThrows(CaseSyntaxException.class, () -> read("\n" + directive));
    assertTrue(thrown.getMessage().contains("case.sir:2: "), thrown::getMessage);
  }

  @Test
  void aFileThatDoesNothingIsNoCase() {
    assertThrows(CaseSyntaxException.class, () -> read("package \"p\" 1"));
  }
}
