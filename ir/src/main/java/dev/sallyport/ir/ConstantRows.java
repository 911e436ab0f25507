package dev.sallyport.ir;

import static dev.sallyport.ir.Family.each;
import static dev.sallyport.ir.Family.one;
import static dev.sallyport.ir.Part.constant;
import static dev.sallyport.ir.Part.floating;
import static dev.sallyport.ir.Part.integer;
import static dev.sallyport.ir.Part.name;
import static dev.sallyport.ir.Part.reference;
import static dev.sallyport.ir.Part.string;
import static dev.sallyport.ir.Row.row;

import dev.sallyport.ir.Type.Scalar;
import java.util.List;
import java.util.stream.Stream;

/** How constants are written. */
final class ConstantRows {

  private static final List<Scalar> FLOATS = List.of(Scalar.F32, Scalar.F64);
  private static final List<Scalar> INTEGERS =
      Stream.of(Scalar.values()).filter(type -> !type.isFloat()).toList();

  private ConstantRows() {}

  /** The rows. */
  static final List<Family<? extends Op, ?>> ALL =
      List.of(
          each(
              Op.IntConst.class,
              Op.IntConst::type,
              INTEGERS,
              t -> row("const." + t, integer(t, Op.IntConst::value), n -> new Op.IntConst(t, n))),
          each(
              Op.FloatConst.class,
              Op.FloatConst::type,
              FLOATS,
              t ->
                  row(
                      "const." + t,
                      floating(t, Op.FloatConst::bits),
                      n -> new Op.FloatConst(t, n))),
          one(
              Op.StringConst.class,
              row("const.string", string(Op.StringConst::value), Op.StringConst::new)),
          one(
              Op.NullConst.class,
              row("const.null", reference(Op.NullConst::type), Op.NullConst::new)),
          one(
              Op.FunctionConst.class,
              row("const.func", name(Op.FunctionConst::function), Op.FunctionConst::new)),
          one(
              Op.ArrayConst.class,
              row("const.array", constant(Op.ArrayConst::constant), Op.ArrayConst::new)));
}
