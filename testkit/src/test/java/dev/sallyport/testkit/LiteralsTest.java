package dev.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  @Test
  void numbersComeInTheirCarriers() {
    assertEquals(true, Literals.read(Scalar.I1, "1"));
    assertEquals((byte) -128, Literals.read(Scalar.I8, "-128"));
    assertEquals((short) 32767, Literals.read(Scalar.I16, "32767"));
    assertEquals(-1, Literals.read(Scalar.I32, "0xffffffff"));
    assertEquals(Long.MIN_VALUE, Literals.read(Scalar.I64, "0x8000000000000000"));
    assertEquals(0.1f, Literals.read(Scalar.F32, "0.1"));
    assertEquals(-0.0, Literals.read(Scalar.F64, "-0.0"));
    assertEquals(Double.NaN, Literals.read(Scalar.F64, "nan"));
    assertEquals(1.0f, Literals.read(Scalar.F32, "0x3f800000"));
  }

  @Test
  void stringsHaveTheEscapesOfTheTextForm() {
    assertEquals(
        "a\"\\\n\r\t\u0007", Literals.read(BuiltIn.STRING, "\"a\\\"\\\\\\n\\r\\t\\u0007\""));
    assertNull(Literals.read(BuiltIn.STRING, "null"));
  }

  @Test
  void arraysAreJavaArrays() {
    assertArrayEquals(
        new int[] {1, -2}, (int[]) Literals.read(new Type.ArrayType(Scalar.I32), "[1, -2]"));
    assertArrayEquals(
        new String[] {"a,", null},
        (String[]) Literals.read(new Type.ArrayType(BuiltIn.STRING), "[\"a,\", null]"));
  }

  @ParameterizedTest
  @CsvSource({"I1,2", "I8,128", "I8,0x100", "I32,2147483648", "I64,x", "F64,one"})
  void whatDoesNotFitIsRefused(Scalar type, String text) {
    assertThrows(IllegalArgumentException.class, () -> Literals.read(type, text));
  }

  @Test
  void aStringThatIsNotClosedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Literals.read(BuiltIn.STRING, "\"a\" b\""));
  }
}
