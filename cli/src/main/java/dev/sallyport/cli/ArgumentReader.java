package dev.sallyport.cli;

import dev.sallyport.border.Carriers;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.List;

/** Reads the arguments of a call from a command line, as the function's signature asks. */
final class ArgumentReader {

  private final String function;
  private final Signature signature;

  ArgumentReader(String function, Signature signature) {
    this.function = function;
    this.signature = signature;
  }

  /**
   * The values in their carriers.
   *
   * @throws UsageException saying what would do
   */
  Object[] read(List<String> texts) {
    List<Type> types = signature.parameters();
    if (texts.size() != types.size()) {
      throw new UsageException(
          function
              + " is "
              + signature
              + " and takes "
              + counted(types.size())
              + ", not "
              + texts.size());
    }
    var values = new Object[texts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(types.get(i), texts.get(i));
    }
    return values;
  }

  private static String counted(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  private Object read(Type type, String text) {
    return switch (type) {
      case Type.Scalar scalar -> scalar(scalar, text);
      case Type.BuiltIn builtIn -> builtIn(builtIn, text);
      case Type.ArrayType array -> array(array.element(), text);
      case Type.ClassType _, Type.HostType _, Type.FunctionType _, Type.NoValue _ ->
          throw unwritable(type);
    };
  }

  private Object builtIn(Type.BuiltIn type, String text) {
    return switch (type) {
      case STRING, OBJECT -> text;
      case THROWABLE, EXCEPTION -> throw unwritable(type);
    };
  }

  private UsageException unwritable(Type type) {
    return new UsageException(
        function + " is " + signature + "; a " + type + " cannot be written on a command line");
  }

  private Object array(Type element, String text) {
    String[] parts = text.isEmpty() ? new String[0] : text.split(",", -1);
    Object array = Array.newInstance(Carriers.elementCarrier(element), parts.length);
    for (int i = 0; i < parts.length; i++) {
      Array.set(array, i, read(element, parts[i]));
    }
    return array;
  }

  private static Object scalar(Type.Scalar type, String text) {
    return switch (type) {
      case I1 -> truth(text);
      case I8 -> (byte) integer(type, text);
      case I16 -> (short) integer(type, text);
      case I32 -> (int) integer(type, text);
      case I64, ADDR -> integer(type, text);
      case F32 -> (float) number(type, text);
      case F64 -> number(type, text);
    };
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new UsageException("'" + text + "' is not an i1: write true or false");
    };
  }

  /** A decimal number in the signed range, or hex digits for the bits. */
  private static long integer(Type.Scalar type, String text) {
    boolean hex = text.startsWith("0x");
    BigInteger value;
    try {
      value = hex ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
    } catch (NumberFormatException e) {
      throw new UsageException(
          "'" + text + "' is not an " + type + ": write a number such as 42, -7 or 0xff");
    }
    boolean fits = hex ? fitsBits(value, type.bits()) : value.bitLength() < type.bits();
    if (!fits) {
      throw new UsageException(
          "'" + text + "' does not fit an " + type + ", which has " + range(type));
    }
    return value.longValue();
  }

  private static boolean fitsBits(BigInteger value, int bits) {
    return value.signum() >= 0 && value.bitLength() <= bits;
  }

  private static String range(Type.Scalar type) {
    BigInteger half = BigInteger.ONE.shiftLeft(type.bits() - 1);
    return half.negate() + " to " + half.subtract(BigInteger.ONE);
  }

  private static double number(Type.Scalar type, String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> decimal(type, text);
    };
  }

  private static double decimal(Type.Scalar type, String text) {
    try {
      return type == Type.Scalar.F32 ? Float.parseFloat(text) : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UsageException(
          "'" + text + "' is not an " + type + ": write a number such as 1.5, 1e9, nan or inf");
    }
  }
}
