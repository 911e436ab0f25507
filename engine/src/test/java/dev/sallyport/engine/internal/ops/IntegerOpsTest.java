package dev.sallyport.engine.internal.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

final class IntegerOpsTest {

  private static final Map<String, BinaryOperator<BigInteger>> WRAPPING =
      Map.of(
          "add", BigInteger::add,
          "sub", BigInteger::subtract,
          "mul", BigInteger::multiply,
          "and", BigInteger::and,
          "or", BigInteger::or,
          "xor", BigInteger::xor);

  private interface Pair {
    void check(Class<?> width, long left, long right);
  }

  private static void forAllPairs(Pair pair) {
    for (Class<?> width : Edges.WIDTHS) {
      for (long left : Edges.integers(width)) {
        Edges.integers(width).forEach(right -> pair.check(width, left, right));
      }
    }
  }

  private static void assertResult(
      long expected, Class<?> home, String op, Class<?> width, long left, long right) {
    assertEquals(
        Edges.carrier(width, expected),
        Edges.call(home, op, width, left, right),
        () -> op + " " + width + " " + left + ", " + right);
  }

  @Test
  void arithmeticIsThatOfTheIntegersModuloTheWidth() {
    forAllPairs(
        (width, left, right) ->
            WRAPPING.forEach(
                (op, oracle) -> {
                  var exact = oracle.apply(Edges.signed(left), Edges.signed(right));
                  assertResult(Edges.wrap(width, exact), IntegerOps.class, op, width, left, right);
                }));
  }

  @Test
  void signedDivisionRoundsTowardZeroAndWrapsTheLeastValue() {
    forAllPairs(
        (width, left, right) -> {
          if (right != 0) {
            var both = Edges.signed(left).divideAndRemainder(Edges.signed(right));
            long quotient = Edges.wrap(width, both[0]);
            assertResult(quotient, Division.class, "sdiv", width, left, right);
            long remainder = Edges.wrap(width, both[1]);
            assertResult(remainder, Division.class, "srem", width, left, right);
          }
        });
  }

  @Test
  void unsignedDivisionReadsBothAsUnsigned() {
    forAllPairs(
        (width, left, right) -> {
          if (right != 0) {
            var both = Edges.unsigned(width, left).divideAndRemainder(Edges.unsigned(width, right));
            long quotient = Edges.wrap(width, both[0]);
            assertResult(quotient, Division.class, "udiv", width, left, right);
            long remainder = Edges.wrap(width, both[1]);
            assertResult(remainder, Division.class, "urem", width, left, right);
          }
        });
  }

  @Test
  void everyDivisionByZeroTraps() {
    for (Class<?> width : Edges.WIDTHS) {
      for (String op : new String[] {"sdiv", "srem", "udiv", "urem"}) {
        var trap =
            assertThrows(TrapException.class, () -> Edges.call(Division.class, op, width, 7, 0));
        assertEquals(TrapCode.DIVIDE_BY_ZERO, trap.code());
      }
    }
  }

  @Test
  void shiftAmountsCountModuloTheWidth() {
    forAllPairs(
        (width, left, right) -> {
          int amount = Math.floorMod(right, Edges.bits(width));
          long shl = Edges.wrap(width, Edges.signed(left).shiftLeft(amount));
          assertResult(shl, Shifts.class, "shl", width, left, right);
          long sshr = Edges.wrap(width, Edges.signed(left).shiftRight(amount));
          assertResult(sshr, Shifts.class, "sshr", width, left, right);
          long ushr = Edges.wrap(width, Edges.unsigned(width, left).shiftRight(amount));
          assertResult(ushr, Shifts.class, "ushr", width, left, right);
        });
  }

  @Test
  void comparisonsAreUnsigned() {
    forAllPairs(
        (width, left, right) -> {
          int order = Edges.unsigned(width, left).compareTo(Edges.unsigned(width, right));
          assertEquals(order < 0, Edges.call(UnsignedCompare.class, "ult", width, left, right));
          assertEquals(order <= 0, Edges.call(UnsignedCompare.class, "ule", width, left, right));
          assertEquals(order > 0, Edges.call(UnsignedCompare.class, "ugt", width, left, right));
          assertEquals(order >= 0, Edges.call(UnsignedCompare.class, "uge", width, left, right));
        });
  }

  private static final Map<String, BinaryOperator<BigInteger>> CHECKED =
      Map.of("add", BigInteger::add, "sub", BigInteger::subtract, "mul", BigInteger::multiply);

  @Test
  void signedOverflowIsAResultOutsideTheRange() {
    forAllPairs(
        (width, left, right) ->
            CHECKED.forEach(
                (op, oracle) -> {
                  var exact = oracle.apply(Edges.signed(left), Edges.signed(right));
                  assertEquals(
                      exact.bitLength() >= Edges.bits(width),
                      Edges.call(CheckedOps.class, "s" + op + "Overflows", width, left, right),
                      () -> op + " " + width + " " + left + ", " + right);
                }));
  }

  @Test
  void unsignedOverflowIsANegativeResultOrOneOfTooManyBits() {
    forAllPairs(
        (width, left, right) ->
            CHECKED.forEach(
                (op, oracle) -> {
                  var exact =
                      oracle.apply(Edges.unsigned(width, left), Edges.unsigned(width, right));
                  assertEquals(
                      exact.signum() < 0 || exact.bitLength() > Edges.bits(width),
                      Edges.call(CheckedOps.class, "u" + op + "Overflows", width, left, right),
                      () -> op + " " + width + " " + left + ", " + right);
                }));
  }

  @Test
  void truthValuesHaveTheBitwiseOperations() {
    for (boolean left : new boolean[] {false, true}) {
      for (boolean right : new boolean[] {false, true}) {
        assertEquals(left && right, IntegerOps.and(left, right));
        assertEquals(left || right, IntegerOps.or(left, right));
        assertEquals(left != right, IntegerOps.xor(left, right));
      }
    }
  }
}
