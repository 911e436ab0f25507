package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.ir.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentReaderTest {

  @Test
  void eachTypeIsReadIntoItsCarrier() {
    assertArrayEquals(
        new Object[] {true, (byte) -128, (short) 7, 42, Long.MIN_VALUE, 1.5f, -0.25, "a b"},
        read(
            "(i1, i8, i16, i32, i64, f32, f64, ref String)",
            "true",
            "-128",
            "7",
            "42",
            "-9223372036854775808",
            "1.5",
            "-0.25",
            "a b"));
  }

  @Test
  void hexDigitsAreTheBitsOfAnInteger() {
    assertArrayEquals(
        new Object[] {(byte) -1, -1L, 255},
        read("(i8, i64, i32)", "0xff", "0x" + "f".repeat(16), "0xff"));
  }

  @Test
  void anArrayIsAListWithCommas() {
    Object[] values = read("(array i32, array ref String, array i64)", "1,-2,3", "a,,c", "");
    assertArrayEquals(new int[] {1, -2, 3}, (int[]) values[0]);
    assertArrayEquals(new String[] {"a", "", "c"}, (String[]) values[1]);
    assertArrayEquals(new long[0], (long[]) values[2]);
  }

  @Test
  void floatsHaveTheirNamesForWhatIsNoNumber() {
    assertArrayEquals(
        new Object[] {Double.NaN, Double.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY},
        read("(f64, f64, f32)", "nan", "-inf", "inf"));
  }

  @ParameterizedTest
  @CsvSource({
    "i8, 128",
    "i8, 0x100",
    "i8, -129",
    "i32, 2147483648",
    "i64, 9223372036854775808",
    "i64, -0x1",
    "i64, ''",
    "i64, 1.5",
    "i1, yes",
    "f64, one",
    "ref Throwable, x",
    "func (), x",
    "array i8, '1,,2'"
  })
  void whatDoesNotFitIsAMistakeOfTheUser(String type, String text) {
    assertThrows(UsageException.class, () -> read("(" + type + ")", text));
  }

  @Test
  void theNumberOfArgumentsIsExplained() {
    var problem = assertThrows(UsageException.class, () -> read("(i64) -> i64", "1", "2"));
    assertEquals("f is (i64) -> i64 and takes 1 argument, not 2", problem.getMessage());
  }

  private static Object[] read(String signature, String... texts) {
    return new ArgumentReader("f", Signature.parse(signature)).read(List.of(texts));
  }
}
