package dev.sallyport.engine.internal.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConversionsTest {

  /** Rounds toward zero and saturates, in exact arithmetic. */
  private static long saturated(double value, BigInteger least, BigInteger greatest) {
    if (Double.isNaN(value)) {
      return 0;
    }
    if (Double.isInfinite(value)) {
      return (value < 0 ? least : greatest).longValue();
    }
    return new BigDecimal(value).toBigInteger().max(least).min(greatest).longValue();
  }

  private static long signed(double value, int bits) {
    var end = BigInteger.ONE.shiftLeft(bits - 1);
    return saturated(value, end.negate(), end.subtract(BigInteger.ONE));
  }

  private static long unsigned(double value, int bits) {
    return saturated(
        value, BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }

  @Test
  void signedIntegersOfFloatsSaturateAndNanIsZero() {
    for (double value : Edges.doubles()) {
      assertEquals((byte) signed(value, 8), Conversions.f64ToI8(value), () -> "i8 " + value);
      assertEquals((short) signed(value, 16), Conversions.f64ToI16(value), () -> "i16 " + value);
      assertEquals((int) signed(value, 32), Conversions.f64ToI32(value), () -> "i32 " + value);
      assertEquals(signed(value, 64), Conversions.f64ToI64(value), () -> "i64 " + value);
    }
  }

  @Test
  void unsignedIntegersOfFloatsSaturateAndNanIsZero() {
    for (double value : Edges.doubles()) {
      assertEquals((byte) unsigned(value, 8), Conversions.f64ToU8(value), () -> "u8 " + value);
      assertEquals((short) unsigned(value, 16), Conversions.f64ToU16(value), () -> "u16 " + value);
      assertEquals((int) unsigned(value, 32), Conversions.f64ToU32(value), () -> "u32 " + value);
      assertEquals(unsigned(value, 64), Conversions.f64ToU64(value), () -> "u64 " + value);
    }
  }

  /** Edges, numbers half way between two floats and their neighbours, and numbers at random. */
  private static Stream<Long> unsignedIntegers() {
    var halves =
        Stream.iterate(0, shift -> shift < 64, shift -> shift + 1)
            .flatMap(shift -> Stream.of(1L << 52, 1L << 23, 3L << 23, -1L).map(m -> m << shift))
            .flatMap(m -> Stream.of(11, 10, 40, 39, 38).map(bit -> m | 1L << bit))
            .flatMap(m -> Stream.of(m - 1, m, m + 1));
    var random = new Random(20260101).longs(10_000).boxed();
    return Stream.of(Edges.integers(long.class).stream(), halves, random).flatMap(s -> s);
  }

  @Test
  void floatsOfUnsignedIntegersAreTheNearest() {
    unsignedIntegers()
        .forEach(
            value -> {
              var exact = new BigDecimal(Edges.unsigned(long.class, value));
              assertEquals(exact.doubleValue(), Conversions.u64ToF64(value), () -> "f64 " + exact);
              assertEquals(exact.floatValue(), Conversions.u64ToF32(value), () -> "f32 " + exact);
            });
  }

  @Test
  void zeroExtensionKeepsTheUnsignedValue() {
    assertEquals(0xffL, Conversions.zext((byte) -1));
    assertEquals(0x80L, Conversions.zext(Byte.MIN_VALUE));
    assertEquals(0xffffL, Conversions.zext((short) -1));
    assertEquals(0x7fffL, Conversions.zext(Short.MAX_VALUE));
    assertEquals(0xffff_ffffL, Conversions.zext(-1));
    assertEquals(0x8000_0000L, Conversions.zext(Integer.MIN_VALUE));
  }

  @Test
  void theOneBitOfATruthValueIsItsSign() {
    assertEquals(List.of(-1L, 0L), List.of(Conversions.sext(true), Conversions.sext(false)));
    assertEquals(List.of(1L, 0L), List.of(Conversions.zext(true), Conversions.zext(false)));
    assertTrue(Conversions.truncToI1(-1));
    assertFalse(Conversions.truncToI1(Long.MIN_VALUE));
  }

  @Test
  void negationFlipsTheSignBitOfEveryFloat() {
    for (long bits : new long[] {0, Long.MIN_VALUE, 0x7ff8_0000_0000_1234L, 0x3ff0L << 48, 1}) {
      double negated = FloatOps.fneg(Double.longBitsToDouble(bits));
      assertEquals(bits ^ Long.MIN_VALUE, Double.doubleToRawLongBits(negated));
    }
    for (int bits : new int[] {0, Integer.MIN_VALUE, 0x7fc0_1234, 0x3f80_0000, 1}) {
      float negated = FloatOps.fneg(Float.intBitsToFloat(bits));
      assertEquals(bits ^ Integer.MIN_VALUE, Float.floatToRawIntBits(negated));
    }
  }
}
