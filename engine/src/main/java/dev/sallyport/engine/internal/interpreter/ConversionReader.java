package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.internal.ops.Conversions;
import dev.sallyport.ir.Op.Conversion;
import dev.sallyport.ir.Type.Scalar;

/** Reads the conversions between scalars. */
final class ConversionReader {

  private ConversionReader() {}

  static Object convert(Conversion conversion, Scalar to, Object operand) {
    return switch (conversion) {
      case SEXT -> Boxes.ofLong(to, sext(operand));
      case ZEXT -> Boxes.ofLong(to, zext(operand));
      case TRUNC -> Boxes.ofLong(to, Boxes.asLong(operand));
      case FWIDEN -> (double) (float) operand;
      case FNARROW -> (float) (double) operand;
      case STOF -> signedToFloat(to, sext(operand));
      case UTOF -> unsignedToFloat(to, zext(operand));
      case FTOS -> floatToSigned(to, FloatReader.asDouble(operand));
      case FTOU -> floatToUnsigned(to, FloatReader.asDouble(operand));
      case BITCAST -> Boxes.ofBits(to, bits(operand));
    };
  }

  private static long sext(Object operand) {
    return operand instanceof Boolean bit ? Conversions.sext(bit) : Boxes.asLong(operand);
  }

  private static long zext(Object operand) {
    return switch (operand) {
      case Boolean bit -> Conversions.zext(bit);
      case Byte b -> Conversions.zext(b);
      case Short s -> Conversions.zext(s);
      case Integer i -> Conversions.zext(i);
      default -> (long) operand;
    };
  }

  private static Object signedToFloat(Scalar to, long value) {
    return to == Scalar.F32 ? (Object) (float) value : (Object) (double) value;
  }

  private static Object unsignedToFloat(Scalar to, long value) {
    return to == Scalar.F32
        ? (Object) Conversions.u64ToF32(value)
        : (Object) Conversions.u64ToF64(value);
  }

  private static Object floatToSigned(Scalar to, double value) {
    return switch (to) {
      case I8 -> Conversions.f64ToI8(value);
      case I16 -> Conversions.f64ToI16(value);
      case I32 -> Conversions.f64ToI32(value);
      case I64 -> Conversions.f64ToI64(value);
      case I1, ADDR, F32, F64 -> throw new IllegalArgumentException("no conversion to " + to);
    };
  }

  private static Object floatToUnsigned(Scalar to, double value) {
    return switch (to) {
      case I8 -> Conversions.f64ToU8(value);
      case I16 -> Conversions.f64ToU16(value);
      case I32 -> Conversions.f64ToU32(value);
      case I64 -> Conversions.f64ToU64(value);
      case I1, ADDR, F32, F64 -> throw new IllegalArgumentException("no conversion to " + to);
    };
  }

  private static long bits(Object operand) {
    return switch (operand) {
      case Float f -> Float.floatToRawIntBits(f);
      case Double d -> Double.doubleToRawLongBits(d);
      default -> Boxes.asLong(operand);
    };
  }
}
