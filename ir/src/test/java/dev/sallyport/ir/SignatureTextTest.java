package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "()",
        "(i64, ref String) -> i64",
        "(array array i8, func (func ()) -> func () -> addr) -> ref host \"java.util.List\"",
        "(ref \"a b\", ref \"math\"::\"M\\\"\") -> ref Exception",
      })
  void aSignaturePrintsAsItIsWritten(String text) {
    assertEquals(text, Signature.parse(text).toString());
  }

  @Test
  void blanksMeanNothingAndVoidMayBeWritten() {
    assertEquals(
        Signature.of(Type.NoValue.VOID, Type.Scalar.I64), Signature.parse(" ( i64)->void\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "i64",
        "(i64",
        "(i64,)",
        "(void)",
        "() i64",
        "() ->",
        "() -> i64 x",
        "(\0)"
      })
  void whatIsNoSignatureIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Signature.parse(text));
  }

  @Test
  void theMessageShowsWhere() {
    var e = assertThrows(IllegalArgumentException.class, () -> Signature.parse("(i64, i65)"));
    assertTrue(e.getMessage().contains("(i64, i65)\n    |       ^^^"), e.getMessage());
  }
}
