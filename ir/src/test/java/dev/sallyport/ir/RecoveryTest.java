package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is wrong with one part of a text does not hide what is wrong with the others. */
final class RecoveryTest {

  @Test
  void eachWrongStatementIsReported() {
    String text =
        Texts.function(
            """
            b0:
                v0 = const.i32 1 2
                v1 = nonsense
                v2 = add v0,
                v3 = add v0, v1
                store v0 v1
                return
            """);
    assertEquals(
        "EXPECTED 4:22, UNKNOWN_OPERATION 5:10, EXPECTED 7:8, EXPECTED 8:14", Texts.errors(text));
  }

  @Test
  void aWrongBlockHeaderDoesNotHideItsInstructions() {
    String text =
        Texts.function(
            """
            b0(v0 i64):
                v1 = const.i8 300
                return
            b1:
                return v0 v1
            """);
    assertEquals("EXPECTED 3:7, INTEGER_RANGE 4:19, BEHIND_TERMINATOR 7:15", Texts.errors(text));
  }

  @Test
  void aWrongSwitchEndsAtItsBrace() {
    String text =
        Texts.function(
            """
            b0(v0: i64):
                switch v0 {
                  0: b0 v0,
                  default: b1
                }
            b1:
                trap nothing
            """);
    assertEquals("EXPECTED 5:13, UNKNOWN_TRAP 9:10", Texts.errors(text));
  }

  @Test
  void aSwitchThatIsNotClosedEndsAtTheNextBlock() {
    String text =
        Texts.function(
            """
            b0(v0: i64):
                switch v0 { 0: b0, default: b1
            b1:
                trap nothing
            """);
    assertEquals("EXPECTED 5:1, UNKNOWN_TRAP 6:10", Texts.errors(text));
  }

  @Test
  void aFunctionThatIsNotClosedEndsAtTheNextDeclaration() {
    String text =
        """
        package "p" 1
        func "f"() {
        b0:
            return
        func "g"() {
        b0:
            v0 = const.i1 2
            return
        }
        """;
    assertEquals("UNCLOSED 2:12, INTEGER_RANGE 7:19", Texts.errors(text));
  }

  @Test
  void aWrongHeaderOfAFunctionSkipsItsBody() {
    String text =
        """
        package "p" 1
        func "f"(i65) {
        b0:
            v0 = newarray func (i64), v0
            return nonsense
        }
        native func "g"(i66)
        """;
    assertEquals("UNKNOWN_TYPE 2:10, UNKNOWN_TYPE 7:17", Texts.errors(text));
  }

  @Test
  void eachWrongMemberIsReported() {
    String text =
        """
        package "p" 1
        import "q" {
          nonsense
          func "f"(i65)
          class "C" { field "x" method "m" field "y" i64 other method "n"( }
          global "g"
        }
        class "D" { field 5 field "z" void }
        """;
    assertEquals(
        "EXPECTED 3:3, UNKNOWN_TYPE 4:12, UNKNOWN_TYPE 5:25, EXPECTED 5:36, EXPECTED 5:50,"
            + " EXPECTED 5:68, EXPECTED 7:1, EXPECTED 8:19, VOID_VALUE 8:31",
        Texts.errors(text));
  }

  @Test
  void aBlockWithAnErrorIsNotBlamedForItsStructure() {
    String text = Texts.function("b0:\n    jump 5\nb1:\n    nonsense\n    v0 = fence\n    v1");
    assertEquals("EXPECTED 4:10, UNKNOWN_OPERATION 6:5, EXPECTED 9:1", Texts.errors(text));
  }

  @Test
  void aRunOfGarbageIsOneError() {
    String text = "package \"p\" 1\n\0\0#'native§$ func \"f\"() native \uffff\ud800 func \"g\"()";
    assertEquals(
        "UNEXPECTED_CHARACTER 2:1, UNEXPECTED_CHARACTER 2:11, UNEXPECTED_CHARACTER 2:32",
        Texts.errors(text));
  }

  @Test
  void textAfterTheEndOfAFunctionIsOneError() {
    assertEquals("NO_DECLARATION 6:1", Texts.errors(Texts.function("b0:\n    return\n}")));
  }

  @Test
  void anEmptyTextMissesItsPackage() {
    assertEquals("MISSING_PACKAGE 1:1", Texts.errors(""));
  }
}
