package dev.sallyport.testkit;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Op.Conversion;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Op.IntRelation;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Writes operations on numbers. */
final class NumberOps {

  private static final List<Scalar> INTEGERS =
      List.of(Scalar.I32, Scalar.I64, Scalar.I8, Scalar.I16, Scalar.I32, Scalar.I64);
  private static final List<Scalar> FLOATS = List.of(Scalar.F64, Scalar.F32, Scalar.F64);
  private static final long QUIET_F64 = 0x7ff8000000000000L;
  private static final long QUIET_F32 = 0x7fc00000L;

  /** A conversion that exists. */
  private record Way(Conversion conversion, Scalar from, Scalar to) {}

  private static final List<Way> WAYS = ways();

  private final Site site;
  private final Dice dice;

  NumberOps(Site site) {
    this.site = site;
    this.dice = site.dice();
  }

  private static List<Way> ways() {
    var all = new ArrayList<Way>();
    for (Scalar from : Scalar.values()) {
      for (Scalar to : Scalar.values()) {
        addWays(all, from, to);
      }
    }
    all.add(new Way(Conversion.FWIDEN, Scalar.F32, Scalar.F64));
    all.add(new Way(Conversion.FNARROW, Scalar.F64, Scalar.F32));
    for (Scalar[] pair :
        new Scalar[][] {
          {Scalar.I32, Scalar.F32}, {Scalar.I64, Scalar.F64}, {Scalar.I64, Scalar.ADDR}
        }) {
      all.add(new Way(Conversion.BITCAST, pair[0], pair[1]));
      all.add(new Way(Conversion.BITCAST, pair[1], pair[0]));
    }
    return List.copyOf(all);
  }

  private static void addWays(List<Way> all, Scalar from, Scalar to) {
    if (from.isInteger() && to.isInteger()) {
      if (from.bits() < to.bits()) {
        all.add(new Way(Conversion.SEXT, from, to));
        all.add(new Way(Conversion.ZEXT, from, to));
      } else if (from.bits() > to.bits()) {
        all.add(new Way(Conversion.TRUNC, from, to));
      }
    }
    if (from.isInteger() && from != Scalar.I1 && to.isFloat()) {
      all.add(new Way(Conversion.STOF, from, to));
      all.add(new Way(Conversion.UTOF, from, to));
    }
    if (from.isFloat() && to.isInteger() && to != Scalar.I1) {
      all.add(new Way(Conversion.FTOS, from, to));
      all.add(new Way(Conversion.FTOU, from, to));
    }
  }

  /** Writes one of them. */
  void write() {
    switch (dice.below(12)) {
      case 0, 1, 2, 3 -> intBinary();
      case 4 -> overflow();
      case 5, 6 -> intCompare();
      case 7 -> floatArithmetic();
      case 8 -> floatCompare();
      case 9, 10 -> convert();
      default -> select();
    }
  }

  private void intBinary() {
    Scalar type = dice.chance(8) ? Scalar.I1 : dice.pick(INTEGERS);
    IntOp op =
        type == Scalar.I1 ? dice.pick(IntOp.AND, IntOp.OR, IntOp.XOR) : dice.pick(IntOp.values());
    Value right = divides(op) && dice.chance(90) ? nonZero(type) : site.exact(type);
    site.emit(type, new Op.IntBinary(op, site.exact(type), right));
  }

  private static boolean divides(IntOp op) {
    return switch (op) {
      case SDIV, UDIV, SREM, UREM -> true;
      case ADD, SUB, MUL, AND, OR, XOR, SHL, SSHR, USHR -> false;
    };
  }

  private Value nonZero(Scalar type) {
    Value one = site.number(type, dice.pick(1L, 1L, 2L, -1L));
    return site.hidden(type, new Op.IntBinary(IntOp.OR, site.exact(type), one));
  }

  private void overflow() {
    Scalar type = dice.pick(INTEGERS);
    Op.OverflowOp op = dice.pick(Op.OverflowOp.values());
    site.emitOverflow(type, new Op.Overflow(op, site.exact(type), site.exact(type)));
  }

  /** A new truth value, made by comparing two numbers. */
  Value intCompare() {
    Scalar type = dice.chance(6) ? Scalar.I1 : dice.chance(6) ? Scalar.ADDR : dice.pick(INTEGERS);
    IntRelation relation =
        type == Scalar.I1
            ? dice.pick(IntRelation.EQ, IntRelation.NE)
            : dice.pick(IntRelation.values());
    return site.emit(Scalar.I1, new Op.IntCompare(relation, site.exact(type), site.exact(type)));
  }

  private void floatArithmetic() {
    Scalar type = dice.pick(FLOATS);
    if (dice.chance(15)) {
      site.emit(type, new Op.FloatNegate(site.exact(type)));
    } else {
      Op.FloatOp op = dice.pick(Op.FloatOp.values());
      site.emit(type, new Op.FloatBinary(op, site.exact(type), site.exact(type)));
    }
  }

  private void floatCompare() {
    Scalar type = dice.pick(FLOATS);
    Op.FloatRelation relation = dice.pick(Op.FloatRelation.values());
    site.emit(Scalar.I1, new Op.FloatCompare(relation, site.exact(type), site.exact(type)));
  }

  private void convert() {
    Way way = dice.pick(WAYS);
    Value operand =
        way.conversion() == Conversion.BITCAST && way.from().isFloat()
            ? oneNaN(way.from())
            : site.exact(way.from());
    site.emit(way.to(), new Op.Convert(way.conversion(), way.to(), operand));
  }

  /**
   * A number whose bits are the same everywhere. Arithmetic may give any NaN, so a NaN is replaced
   * by a certain one before its bits can be seen.
   */
  Value oneNaN(Scalar type) {
    Value number = site.exact(type);
    Value isNaN = site.hidden(Scalar.I1, new Op.FloatCompare(Op.FloatRelation.FNE, number, number));
    long bits = type == Scalar.F64 ? QUIET_F64 : QUIET_F32;
    Value quiet = site.hidden(type, new Op.FloatConst(type, bits));
    return site.hidden(type, new Op.Select(isNaN, quiet, number));
  }

  private void select() {
    Type type = site.catalogue().anyType(dice);
    Value condition = site.exact(Scalar.I1);
    site.emit(type, new Op.Select(condition, site.exact(type), site.exact(type)));
  }
}
