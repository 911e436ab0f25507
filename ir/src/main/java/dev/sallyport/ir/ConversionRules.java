package dev.sallyport.ir;

import dev.sallyport.ir.Type.Scalar;
import java.util.Locale;

/** Which conversions there are. */
final class ConversionRules {

  private final Operands operands;
  private final Errors errors;

  ConversionRules(Operands operands, Errors errors) {
    this.operands = operands;
    this.errors = errors;
  }

  void check(Op.Convert convert, Errors.Spot spot) {
    operands.expectScalar(convert.operand(), spot);
    if (operands.type(convert.operand()) instanceof Scalar from
        && !exists(convert.conversion(), from, convert.to())) {
      String name = convert.conversion().name().toLowerCase(Locale.ROOT);
      String hint = domain(convert.conversion());
      errors.report(Rule.CONVERSION, spot, name, from, convert.to(), hint);
    }
  }

  private static boolean exists(Op.Conversion conversion, Scalar from, Scalar to) {
    return switch (conversion) {
      case SEXT, ZEXT -> from.isInteger() && to.isInteger() && from.bits() < to.bits();
      case TRUNC -> from.isInteger() && to.isInteger() && from.bits() > to.bits();
      case FWIDEN -> from == Scalar.F32 && to == Scalar.F64;
      case FNARROW -> from == Scalar.F64 && to == Scalar.F32;
      case STOF, UTOF -> isNumber(from) && to.isFloat();
      case FTOS, FTOU -> from.isFloat() && isNumber(to);
      case BITCAST -> isCast(from, to) || isCast(to, from);
    };
  }

  private static boolean isNumber(Scalar type) {
    return type.isInteger() && type != Scalar.I1;
  }

  private static boolean isCast(Scalar one, Scalar other) {
    return (one == Scalar.I32 && other == Scalar.F32)
        || (one == Scalar.I64 && (other == Scalar.F64 || other == Scalar.ADDR));
  }

  private static String domain(Op.Conversion conversion) {
    return switch (conversion) {
      case SEXT, ZEXT -> "it goes from an integer to a wider one";
      case TRUNC -> "it goes from an integer to a narrower one";
      case FWIDEN -> "it goes from f32 to f64";
      case FNARROW -> "it goes from f64 to f32";
      case STOF, UTOF -> "it goes from i8, i16, i32 or i64 to f32 or f64";
      case FTOS, FTOU -> "it goes from f32 or f64 to i8, i16, i32 or i64";
      case BITCAST -> "it goes between i32 and f32, i64 and f64, and i64 and addr";
    };
  }
}
