package dev.sallyport.engine.internal.interpreter;

import static dev.sallyport.engine.internal.interpreter.Guest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.engine.internal.ops.CheckedOps;
import dev.sallyport.engine.internal.ops.Division;
import dev.sallyport.engine.internal.ops.Edges;
import dev.sallyport.engine.internal.ops.IntegerOps;
import dev.sallyport.engine.internal.ops.Shifts;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Op.OverflowOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ScalarTest {

  private static final long[][] PAIRS = {{-100, 7}, {100, -3}, {-128, -1}, {0x7f, 0x41}};

  /** A function of one operation on its parameters. */
  private static String function(String operation, String result, String... parameters) {
    var list = new ArrayList<String>();
    for (int i = 0; i < parameters.length; i++) {
      list.add("v" + i + ": " + parameters[i]);
    }
    String head = list.isEmpty() ? "" : "(" + String.join(", ", list) + ")";
    return """
    export func "f"(%s) -> %s {
    b0%s:
        v9 = %s
        return v9
    }
    """
        .formatted(String.join(", ", parameters), result, head, operation);
  }

  private static String type(Class<?> width) {
    return "i" + Edges.bits(width);
  }

  private static Class<?> home(IntOp op) {
    return switch (op) {
      case ADD, SUB, MUL, AND, OR, XOR -> IntegerOps.class;
      case SDIV, UDIV, SREM, UREM -> Division.class;
      case SHL, SSHR, USHR -> Shifts.class;
    };
  }

  @ParameterizedTest
  @EnumSource
  void integerOperationsOfEveryWidthDoWhatTheirHomeSays(IntOp op) throws Throwable {
    String name = op.name().toLowerCase(Locale.ROOT);
    for (Class<?> width : Edges.WIDTHS) {
      String type = type(width);
      for (long[] pair : PAIRS) {
        Object expected = Edges.call(home(op), name, width, pair[0], pair[1]);
        Object left = Edges.carrier(width, pair[0]);
        Object right = Edges.carrier(width, pair[1]);
        assertEquals(expected, run(function(name + " v0, v1", type, type, type), left, right));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void checkedOperationsGiveTheWrappedResultAndTheOverflow(OverflowOp op) throws Throwable {
    String name = op.name().toLowerCase(Locale.ROOT);
    String wrapping = name.substring(1);
    for (Class<?> width : Edges.WIDTHS) {
      String text =
          """
          export func "result"(T, T) -> T {
          b0(v0: T, v1: T):
              v2, v3 = OP.overflow v0, v1
              return v2
          }
          export func "overflow"(T, T) -> i1 {
          b0(v0: T, v1: T):
              v2, v3 = OP.overflow v0, v1
              return v3
          }
          """
              .replace("T", type(width))
              .replace("OP", name);
      var guest = new Guest();
      guest.add(text);
      for (long[] pair : PAIRS) {
        Object left = Edges.carrier(width, pair[0]);
        Object right = Edges.carrier(width, pair[1]);
        assertEquals(
            Edges.call(IntegerOps.class, wrapping, width, pair[0], pair[1]),
            guest.call("result", left, right));
        assertEquals(
            Edges.call(CheckedOps.class, name + "Overflows", width, pair[0], pair[1]),
            guest.call("overflow", left, right));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eq, false, true, false", "ne, true, false, true",
    "slt, true, false, false", "sle, true, true, false",
    "sgt, false, false, true", "sge, false, true, true",
    "ult, false, false, true", "ule, false, true, true",
    "ugt, true, false, false", "uge, true, true, false"
  })
  void comparisonsOfEveryWidth(String op, boolean less, boolean same, boolean greater)
      throws Throwable {
    for (Class<?> width : Edges.WIDTHS) {
      String text = function(op + " v0, v1", "i1", type(width), type(width));
      Object low = Edges.carrier(width, -2);
      Object high = Edges.carrier(width, 3);
      assertEquals(less, run(text, low, high));
      assertEquals(same, run(text, low, low));
      assertEquals(greater, run(text, high, low));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "and, false, true",
    "or, true, true",
    "xor, true, false",
    "eq, false, true",
    "ne, true, false"
  })
  void truthValues(String op, boolean mixed, boolean bothTrue) throws Throwable {
    String text = function(op + " v0, v1", "i1", "i1", "i1");
    assertEquals(mixed, run(text, true, false));
    assertEquals(bothTrue, run(text, true, true));
  }

  @ParameterizedTest
  @CsvSource({"fadd, 7.75", "fsub, 7.25", "fmul, 1.875", "fdiv, 30", "frem, 0"})
  void floatOperationsOfBothWidths(String op, double expected) throws Throwable {
    assertEquals(expected, run(function(op + " v0, v1", "f64", "f64", "f64"), 7.5, 0.25));
    assertEquals((float) expected, run(function(op + " v0, v1", "f32", "f32", "f32"), 7.5f, 0.25f));
  }

  @ParameterizedTest
  @CsvSource({
    "feq, false, true, false", "fne, true, false, true", "flt, true, false, false",
    "fle, true, true, false", "fgt, false, false, false", "fge, false, true, false"
  })
  void floatComparisonsKnowNan(String op, boolean less, boolean same, boolean nan)
      throws Throwable {
    String wide = function(op + " v0, v1", "i1", "f64", "f64");
    assertEquals(less, run(wide, 1.0, 2.0));
    assertEquals(same, run(wide, 0.0, -0.0));
    assertEquals(nan, run(wide, Double.NaN, Double.NaN));
    String narrow = function(op + " v0, v1", "i1", "f32", "f32");
    assertEquals(less, run(narrow, 1f, 2f));
    assertEquals(nan, run(narrow, 1f, Float.NaN));
  }

  @Test
  void negationOfZeroIsNegativeZero() throws Throwable {
    assertEquals(-0.0, run(function("fneg v0", "f64", "f64"), 0.0));
    assertEquals(-0.0f, run(function("fneg v0", "f32", "f32"), 0.0f));
  }

  private static void assertConverts(
      String operation, Object expected, String to, Object operand, String from) throws Throwable {
    assertEquals(expected, run(function(operation + "." + to + " v0", to, from), operand));
  }

  @Test
  void extensionsAndTruncation() throws Throwable {
    assertConverts("sext", -1L, "i64", (byte) -1, "i8");
    assertConverts("sext", (short) -1, "i16", true, "i1");
    assertConverts("zext", 255, "i32", (byte) -1, "i8");
    assertConverts("zext", 0xffffL, "i64", (short) -1, "i16");
    assertConverts("zext", 0xffff_ffffL, "i64", -1, "i32");
    assertConverts("zext", (byte) 1, "i8", true, "i1");
    assertConverts("trunc", (byte) 0x34, "i8", 0x1234, "i32");
    assertConverts("trunc", (short) 0x5678, "i16", 0x12345678L, "i64");
    assertConverts("trunc", true, "i1", 3, "i32");
    assertConverts("trunc", false, "i1", (byte) 2, "i8");
  }

  @Test
  void integersBecomeFloats() throws Throwable {
    assertConverts("stof", -1.0, "f64", (byte) -1, "i8");
    assertConverts("stof", -2.0f, "f32", -2L, "i64");
    assertConverts("utof", 255.0, "f64", (byte) -1, "i8");
    assertConverts("utof", 65535f, "f32", (short) -1, "i16");
    assertConverts("utof", 4294967295.0, "f64", -1, "i32");
    assertConverts("utof", 0x1p64, "f64", -1L, "i64");
    assertConverts("utof", 0x1p64f, "f32", -1L, "i64");
  }

  @Test
  void floatsBecomeIntegers() throws Throwable {
    assertConverts("ftos", (byte) -128, "i8", -1e9, "f64");
    assertConverts("ftos", (short) 32767, "i16", 1e9f, "f32");
    assertConverts("ftos", -7, "i32", -7.9, "f64");
    assertConverts("ftos", Long.MAX_VALUE, "i64", Float.POSITIVE_INFINITY, "f32");
    assertConverts("ftou", (byte) 200, "i8", 200.5, "f64");
    assertConverts("ftou", (short) -1, "i16", 1e9f, "f32");
    assertConverts("ftou", -1, "i32", 1e12, "f64");
    assertConverts("ftou", Long.MIN_VALUE, "i64", 0x1p63, "f64");
  }

  @Test
  void floatsChangeWidthAndBitsStay() throws Throwable {
    assertConverts("fwiden", (double) 0.1f, "f64", 0.1f, "f32");
    assertConverts("fnarrow", 0.1f, "f32", 0.1, "f64");
    assertConverts("bitcast", 0x3f80_0000, "i32", 1f, "f32");
    assertConverts("bitcast", 1f, "f32", 0x3f80_0000, "i32");
    assertConverts("bitcast", 0x3ff0L << 48, "i64", 1.0, "f64");
    assertConverts("bitcast", 1.0, "f64", 0x3ff0L << 48, "i64");
    assertConverts("bitcast", 77L, "addr", 77L, "i64");
    assertConverts("bitcast", -1L, "i64", -1L, "addr");
  }

  @Test
  void selectTakesOneOfTwo() throws Throwable {
    String text = function("select v0, v1, v2", "i64", "i1", "i64", "i64");
    assertEquals(1L, run(text, true, 1L, 2L));
    assertEquals(2L, run(text, false, 1L, 2L));
  }

  @Test
  void constantsOfEveryType() throws Throwable {
    assertEquals(true, run(function("const.i1 1", "i1")));
    assertEquals((byte) -128, run(function("const.i8 -128", "i8")));
    assertEquals((short) 300, run(function("const.i16 300", "i16")));
    assertEquals(-7, run(function("const.i32 -7", "i32")));
    assertEquals(Long.MIN_VALUE, run(function("const.i64 -9223372036854775808", "i64")));
    assertEquals(16L, run(function("const.addr 16", "addr")));
    assertEquals(0.1f, run(function("const.f32 0.1", "f32")));
    assertEquals(-2.5, run(function("const.f64 -2.5", "f64")));
    assertEquals("x\n", run(function("const.string \"x\\n\"", "ref String")));
    assertEquals(null, run(function("const.null ref String", "ref String")));
  }

  @Test
  void aNanKeepsItsBits() throws Throwable {
    Object nan = run(function("const.f64 bits 0x7ff8000000001234", "f64"));
    assertEquals(0x7ff8_0000_0000_1234L, Double.doubleToRawLongBits((double) nan));
    Object narrow = run(function("const.f32 bits 0x7fc01234", "f32"));
    assertEquals(0x7fc0_1234, Float.floatToRawIntBits((float) narrow));
  }

  @Test
  void sameComparesIdentity() throws Throwable {
    String text = function("same v0, v1", "i1", "ref Object", "ref Object");
    var one = new ArrayList<String>();
    assertEquals(true, run(text, one, one));
    assertEquals(false, run(text, one, List.of()));
    assertEquals(true, run(text, null, null));
  }

  @Test
  void addressesAdd() throws Throwable {
    assertEquals(92L, run(function("addr.add v0, v1", "addr", "addr", "i64"), 100L, -8L));
  }
}
