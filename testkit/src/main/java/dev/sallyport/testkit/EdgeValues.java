package dev.sallyport.testkit;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.util.List;

/** Constants, mostly those at which arithmetic goes wrong. */
final class EdgeValues {

  static final List<Double> DOUBLES =
      List.of(
          0.0,
          -0.0,
          1.0,
          -1.5,
          0.1,
          3.999999,
          1e10,
          -2147483648.0,
          2147483647.0,
          4294967296.0,
          -0x1p63,
          0x1p63,
          0x1p64,
          Double.MIN_VALUE,
          Double.MIN_NORMAL,
          Double.MAX_VALUE,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NaN);

  static final List<String> STRINGS =
      List.of(
          "", "a", "guest", "\0\t\"\\", "\u00e9\u4e16\ud83d\ude00", "\ud800 alone", "x".repeat(40));

  private final Dice dice;

  EdgeValues(Dice dice) {
    this.dice = dice;
  }

  /** A number of a scalar type, as a constant operation. */
  Op.Leaf scalar(Type.Scalar type) {
    return switch (type) {
      case I1, I8, I16, I32, I64, ADDR -> new Op.IntConst(type, integer(type.bits()));
      case F32 -> new Op.FloatConst(type, Integer.toUnsignedLong(floatBits()));
      case F64 -> new Op.FloatConst(type, doubleBits());
    };
  }

  /** Sign-extended from its width; 0 or 1 for a truth value. */
  long integer(int bits) {
    return bits == 1 ? dice.below(2) : signExtend(integer(), bits);
  }

  private long integer() {
    long small = dice.between(-3, 9);
    return switch (dice.below(6)) {
      case 0, 1, 2 -> small;
      case 3 -> (1L << dice.below(64)) + dice.between(-1, 1);
      case 4 -> -(1L << dice.below(64)) + dice.between(-1, 1);
      default -> dice.bits();
    };
  }

  static long signExtend(long value, int bits) {
    return value << (64 - bits) >> (64 - bits);
  }

  private int floatBits() {
    return dice.chance(20)
        ? Float.floatToIntBits(Float.intBitsToFloat((int) dice.bits()))
        : Float.floatToIntBits((float) (double) dice.pick(DOUBLES));
  }

  private long doubleBits() {
    return dice.chance(20)
        ? Double.doubleToLongBits(Double.longBitsToDouble(dice.bits()))
        : Double.doubleToLongBits(dice.pick(DOUBLES));
  }

  String string() {
    return dice.pick(STRINGS);
  }
}
