package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Enormous and malicious texts. */
final class LimitsTest {

  private static final int MILLION = 1_000_000;

  private static String module(String rest) {
    return "package \"p\" 1\n" + rest;
  }

  @Test
  void typesMayNestTwoHundredDeep() {
    assertEquals("", Texts.errors(module("global \"g\" " + "array ".repeat(200) + "i8 = null")));
  }

  @Test
  void aMillionNestedArraysAreADiagnosticNotAnOverflow() {
    String text = module("global \"g\" " + "array ".repeat(MILLION) + "i8 = null");
    assertEquals("TYPE_TOO_DEEP 2:1212", Texts.errors(text));
  }

  @Test
  void aMillionNestedFunctionTypesAreADiagnosticNotAnOverflow() {
    String text = module("native func \"f\"(" + "func (".repeat(MILLION));
    assertEquals("TYPE_TOO_DEEP 2:1217", Texts.errors(text));
  }

  @Test
  void aMillionChainedResultsAreADiagnosticNotAnOverflow() {
    String text = module("native func \"f\"() -> " + "func () -> ".repeat(MILLION) + "i8");
    assertEquals("TYPE_TOO_DEEP 2:2222", Texts.errors(text));
  }

  @Test
  void theDepthOfATypeIsForgottenAfterAnError() {
    String deep = "global \"g\" " + "array ".repeat(150);
    assertEquals(
        "UNKNOWN_TYPE 2:912", Texts.errors(module(deep + "i9 = null\n" + deep + "i8 = null")));
  }

  @Test
  void aMillionBracesAreOneErrorEach() {
    assertEquals(
        "NO_DECLARATION 2:1", Texts.errors(module("{".repeat(MILLION) + "}".repeat(MILLION))));
  }

  @Test
  void aMillionInstructionsAreRead() {
    IrModule module = Texts.module(Texts.function("b0:\n" + "fence\n".repeat(MILLION) + "return"));
    assertEquals(MILLION, module.functions().getFirst().blocks().getFirst().instructions().size());
  }

  @Test
  void aHundredThousandArmsAreRead() {
    String arms =
        IntStream.range(0, 100_000).mapToObj(i -> i + ": b0(v0), ").collect(Collectors.joining());
    String text = Texts.function("b0(v0: i64):\n    switch v0 { " + arms + "default: b0(v0) }");
    Terminator end = Texts.module(text).functions().getFirst().blocks().getFirst().terminator();
    assertEquals(100_001, end.targets().size());
  }

  @Test
  void aStringOfAMillionCharactersIsRead() {
    String text = module("global \"g\" ref String = \"" + "é".repeat(MILLION) + "\"");
    assertEquals(
        new Op.StringConst("é".repeat(MILLION)), Texts.module(text).globals().getFirst().initial());
  }

  @Test
  void aWordOfAMillionLettersIsOneShortMessage() {
    Diagnostic found = Texts.diagnostics(Texts.function("b0:\n" + "x".repeat(MILLION))).getFirst();
    assertEquals(SyntaxCode.UNKNOWN_OPERATION, found.code());
    assertTrue(found.message().length() < 200, found.message());
  }

  @Test
  void aNumberOfAMillionDigitsIsOneShortMessage() {
    Diagnostic found =
        Texts.diagnostics(module("global \"g\" i8 = " + "9".repeat(MILLION))).getFirst();
    assertEquals(SyntaxCode.INTEGER_RANGE, found.code());
    assertTrue(found.message().length() < 200, found.message());
  }

  @Test
  void theGreatestValueNumberIsAccepted() {
    String text = Texts.function("b9999999:\n    v9999999 = const.i8 1\n    return");
    assertEquals(10_000_000, Texts.module(text).functions().getFirst().types().size());
  }

  @Test
  void gapsInTheValueNumbersOfManyFunctionsAreRefusedBeforeTheyCostMemory() {
    String function = "func \"f\"() {\nb0:\n    v9000000 = const.i8 1\n    return\n}\n";
    assertTrue(Texts.errors(module(function.repeat(50))).startsWith("NUMBERS_TOO_SPARSE 7:1"));
  }

  @Test
  void stringsThatCollideCostNoMoreThanOthers() {
    String names =
        IntStream.range(0, 1 << 17)
            .mapToObj(i -> "native func \"" + colliding(i) + "\"()\n")
            .collect(Collectors.joining());
    assertEquals(1 << 17, Texts.module(module(names)).functions().size());
  }

  /** Strings of the same hash code, as "Aa" and "BB" have the same. */
  private static String colliding(int number) {
    return IntStream.range(0, 17)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }
}
