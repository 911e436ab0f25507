package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and strings. */
final class LiteralsTest {

  private static Op.Leaf global(String typeAndValue) {
    return Texts.module("package \"p\" 1\nglobal \"g\" " + typeAndValue)
        .globals()
        .getFirst()
        .initial();
  }

  private static DiagnosticCode code(String typeAndValue) {
    return Texts.diagnostics("package \"p\" 1\nglobal \"g\" " + typeAndValue).getFirst().code();
  }

  private static String errors(String typeAndValue) {
    return Texts.errors("package \"p\" 1\nglobal \"g\" " + typeAndValue);
  }

  @ParameterizedTest
  @CsvSource({
    "i1, 0, 0",
    "i1, 1, 1",
    "i8, -128, -128",
    "i8, 127, 127",
    "i8, 128, -128",
    "i8, 255, -1",
    "i8, 0xff, -1",
    "i16, 65535, -1",
    "i16, -32768, -32768",
    "i32, 4294967295, -1",
    "i32, 0x80000000, -2147483648",
    "i32, - 5, -5",
    "i64, 9223372036854775807, 9223372036854775807",
    "i64, -9223372036854775808, -9223372036854775808",
    "i64, 9223372036854775808, -9223372036854775808",
    "i64, 18446744073709551615, -1",
    "i64, 000000000000000000000000000007, 7",
    "addr, 0xFFFFFFFFFFFFFFFF, -1",
    "addr, 0x00000000000000000000010, 16",
  })
  void anIntegerMayBeWrittenWithOrWithoutSign(String type, String text, long value) {
    Op.IntConst constant = (Op.IntConst) global(type + " = " + text);
    assertEquals(value, constant.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i1 = 2",
        "i1 = -1",
        "i8 = 256",
        "i8 = -129",
        "i16 = 65536",
        "i32 = 4294967296",
        "i32 = -2147483649",
        "i64 = 18446744073709551616",
        "i64 = -9223372036854775809",
        "i64 = 99999999999999999999999999",
        "i64 = 0x10000000000000000",
        "f32 = bits 0x100000000",
      })
  void anIntegerThatDoesNotFitIsRefused(String text) {
    assertEquals(SyntaxCode.INTEGER_RANGE, code(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i64 = 1.5",
        "i64 = 0x",
        "i64 = 0xg",
        "i64 = 1_000",
        "i64 = 12a",
        "f64 = 1e",
        "f64 = 1.5x",
        "f64 = 1.2.3",
        "f64 = 0x1p3",
        "f32 = 1f",
        "f64 = 1e5e5",
        "f64 = bits 1z"
      })
  void whatOnlyBeginsLikeANumberIsRefused(String text) {
    assertEquals(SyntaxCode.BAD_NUMBER, code(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0x8000000000000000",
    "1, 0x3ff0000000000000",
    "1.0E10, 0x4202a05f20000000",
    "1e+2, 0x4059000000000000",
    "2.5e-1, 0x3fd0000000000000",
    "4.9e-324, 1",
    "1e-400, 0",
    "nan, 0x7ff8000000000000",
    "inf, 0x7ff0000000000000",
    "-inf, 0xfff0000000000000",
    "bits 0x7ff8000000000001, 0x7ff8000000000001",
    "bits 5, 5",
  })
  void aDoubleIsItsNearestBits(String text, String bits) {
    long expected =
        bits.startsWith("0x")
            ? Long.parseUnsignedLong(bits.substring(2), 16)
            : Long.parseLong(bits);
    assertEquals(new Op.FloatConst(Type.Scalar.F64, expected), global("f64 = " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.0, 0x80000000",
    "1.5, 0x3fc00000",
    "nan, 0x7fc00000",
    "-inf, 0xff800000",
    "bits 0xffc00001, 0xffc00001",
  })
  void aFloatIsItsNearestBits(String text, String bits) {
    long expected = Long.decode(bits);
    assertEquals(new Op.FloatConst(Type.Scalar.F32, expected), global("f32 = " + text));
  }

  // 1 + 2^-24 lies half-way between two floats; a little more must round up, though its nearest
  // double is the half-way point, which would round down to even.
  @Test
  void aFloatIsRoundedOnce() {
    assertEquals(
        new Op.FloatConst(Type.Scalar.F32, 0x3f800001L),
        global("f32 = 1.00000005960464477539062500000000000000001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f64 = 1e309", "f64 = -1e309", "f32 = 3.5e38", "f32 = 1e99999999999"})
  void aNumberBeyondTheGreatestIsRefused(String text) {
    assertEquals(SyntaxCode.FLOAT_RANGE, code(text));
  }

  @Test
  void aStringMayHoldAnyCodeUnitByEscapes() {
    assertEquals(
        new Op.StringConst("\"\\\n\r\t\0\u007f\ud83d\ude00\udc00\ud800\u2028é漢😀"),
        global(
            "ref String = \"\\\"\\\\\\n"
                + "\\r"
                + "\\t\\u0000\\u007F\\ud83d\\ude00\\udc00\\ud800\\u2028é漢😀\""));
  }

  @Test
  void everyStringPrintsToALiteralOfItself() {
    var all = new StringBuilder();
    for (int c = 0; c <= 0xffff; c++) {
      all.append((char) c);
    }
    assertEquals(
        new Op.StringConst(all.toString()), global("ref String = " + Name.quote(all.toString())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\x|2",
        "\\u12|4",
        "\\u12g4|4",
        "\\uＡ123|2",
        "\\é|2",
        "\\😀|1",
        "\\N|2",
      })
  void aBadEscapeIsMarkedAsFarAsItGoes(String escape, int length) {
    Diagnostic found =
        Texts.diagnostics("package \"p\" 1\nglobal \"g\" ref String = \"" + escape + "\"")
            .getFirst();
    assertEquals(SyntaxCode.BAD_ESCAPE, found.code());
    assertEquals(new Span("test.sir", 2, 26, 2, 26 + length), found.span());
  }

  @Test
  void aStringEndsWithItsLine() {
    String text = "package \"p\" 1\nglobal \"g\" ref String = \"abc\\\nglobal \"h\" i1 = 2";
    assertEquals("UNTERMINATED_STRING 2:25, INTEGER_RANGE 3:17", Texts.errors(text));
  }

  @Test
  void aRawControlCharacterIsRefusedAndAnEmojiIsNot() {
    assertEquals("CONTROL_CHARACTER 2:28", errors("ref String = \"😀\0é\""));
  }

  @Test
  void constantsHoldNullsAndStrings() {
    Constant words =
        Texts.module("package \"p\" 1\nconstant \"w\" array ref String [\"a\", null]")
            .constants()
            .getFirst();
    assertEquals(
        List.of(new Op.StringConst("a"), new Op.NullConst(Type.BuiltIn.STRING)), words.elements());
  }
}
