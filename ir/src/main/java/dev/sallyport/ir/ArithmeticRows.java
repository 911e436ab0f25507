package dev.sallyport.ir;

import static dev.sallyport.ir.Family.each;
import static dev.sallyport.ir.Family.one;
import static dev.sallyport.ir.Part.value;
import static dev.sallyport.ir.Row.row;

import dev.sallyport.ir.Type.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** How calculations are written. */
final class ArithmeticRows {

  private ArithmeticRows() {}

  /** The rows. */
  static final List<Family<? extends Op, ?>> ALL =
      List.of(
          each(
              Op.IntBinary.class,
              Op.IntBinary::op,
              List.of(Op.IntOp.values()),
              o ->
                  row(
                      Family.lower(o),
                      value(Op.IntBinary::left),
                      value(Op.IntBinary::right),
                      (a, b) -> new Op.IntBinary(o, a, b))),
          each(
              Op.Overflow.class,
              Op.Overflow::op,
              List.of(Op.OverflowOp.values()),
              o ->
                  row(
                      Family.lower(o) + ".overflow",
                      value(Op.Overflow::left),
                      value(Op.Overflow::right),
                      (a, b) -> new Op.Overflow(o, a, b))),
          each(
              Op.IntCompare.class,
              Op.IntCompare::relation,
              List.of(Op.IntRelation.values()),
              o ->
                  row(
                      Family.lower(o),
                      value(Op.IntCompare::left),
                      value(Op.IntCompare::right),
                      (a, b) -> new Op.IntCompare(o, a, b))),
          each(
              Op.FloatBinary.class,
              Op.FloatBinary::op,
              List.of(Op.FloatOp.values()),
              o ->
                  row(
                      Family.lower(o),
                      value(Op.FloatBinary::left),
                      value(Op.FloatBinary::right),
                      (a, b) -> new Op.FloatBinary(o, a, b))),
          one(
              Op.FloatNegate.class,
              row("fneg", value(Op.FloatNegate::operand), Op.FloatNegate::new)),
          each(
              Op.FloatCompare.class,
              Op.FloatCompare::relation,
              List.of(Op.FloatRelation.values()),
              o ->
                  row(
                      Family.lower(o),
                      value(Op.FloatCompare::left),
                      value(Op.FloatCompare::right),
                      (a, b) -> new Op.FloatCompare(o, a, b))),
          one(
              Op.SameReference.class,
              row(
                  "same",
                  value(Op.SameReference::left),
                  value(Op.SameReference::right),
                  Op.SameReference::new)),
          each(
              Op.Convert.class,
              c -> new Way(c.conversion(), c.to()),
              Way.all(),
              w ->
                  row(
                      Family.lower(w.conversion) + "." + w.to,
                      value(Op.Convert::operand),
                      a -> new Op.Convert(w.conversion, w.to, a))),
          one(
              Op.Select.class,
              row(
                  "select",
                  value(Op.Select::condition),
                  value(Op.Select::ifTrue),
                  value(Op.Select::ifFalse),
                  Op.Select::new)));

  /** A conversion and the type that it gives. */
  private record Way(Op.Conversion conversion, Scalar to) {

    static List<Way> all() {
      return Stream.of(Op.Conversion.values())
          .flatMap(c -> Stream.of(Scalar.values()).map(to -> new Way(c, to)))
          .toList();
    }
  }
}
