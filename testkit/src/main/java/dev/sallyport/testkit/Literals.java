package dev.sallyport.testkit;

import dev.sallyport.border.Carriers;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as case files write them. */
final class Literals {

  private static final int BITS_OF_FLOAT = 32;

  private Literals() {}

  /** Where the bracket at an index is closed, or -1; brackets in strings do not count. */
  static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i = next(text, i)) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  // Behind the character, or behind the whole string that begins there.
  private static int next(String text, int at) {
    if (text.charAt(at) != '"') {
      return at + 1;
    }
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** The parts between commas that stand in no bracket and no string. */
  static List<String> split(String text) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i < text.length(); i = text.charAt(i) == '[' ? skip(text, i) : next(text, i)) {
      if (text.charAt(i) == ',') {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (!text.isBlank()) {
      parts.add(text.substring(start).strip());
    }
    return parts;
  }

  private static int skip(String text, int open) {
    int close = closing(text, open);
    return close < 0 ? text.length() : close + 1;
  }

  /** The characters of a string literal, with the escapes of the {@code .sir} language. */
  static Optional<String> string(String literal) {
    if (literal.length() < 2 || next(literal, 0) != literal.length()) {
      return Optional.empty();
    }
    var out = new StringBuilder();
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (literal.charAt(++i) == 'u') {
        out.append((char) Integer.parseInt(literal.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        out.append(escaped(literal.charAt(i)));
      }
    }
    return Optional.of(out.toString());
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> c;
    };
  }

  /**
   * A value in its carrier.
   *
   * @throws IllegalArgumentException if the text is no value of the type
   */
  static Object read(Type type, String text) {
    try {
      return switch (type) {
        case Scalar scalar -> scalar(scalar, text);
        case BuiltIn b when b == BuiltIn.STRING && !text.equals("null") ->
            string(text).orElseThrow(NumberFormatException::new);
        case Type.ArrayType array when text.startsWith("[") && text.endsWith("]") ->
            array(array, text);
        case Type.Reference _ when text.equals("null") -> null;
        case Type.Reference _, Type.NoValue _ -> throw new NumberFormatException();
      };
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no " + type, e);
    }
  }

  private static Object array(Type.ArrayType type, String text) {
    List<String> parts = split(text.substring(1, text.length() - 1));
    Object array = Array.newInstance(Carriers.elementCarrier(type.element()), parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Array.set(array, i, read(type.element(), parts.get(i)));
    }
    return array;
  }

  private static Object scalar(Scalar type, String text) {
    return switch (type) {
      case I1 -> integer(type, text) != 0;
      case I8 -> (byte) integer(type, text);
      case I16 -> (short) integer(type, text);
      case I32 -> (int) integer(type, text);
      case I64, ADDR -> integer(type, text);
      case F32 ->
          isBits(text) ? Float.intBitsToFloat((int) integer(type, text)) : (float) number(text);
      case F64 -> isBits(text) ? Double.longBitsToDouble(integer(type, text)) : number(text);
    };
  }

  /** Whether a floating-point number is given by its bits. */
  static boolean isBits(String text) {
    return text.startsWith("0x");
  }

  private static long integer(Scalar type, String text) {
    int width = type == Scalar.F32 ? BITS_OF_FLOAT : type.bits();
    if (isBits(text)) {
      long bits = Long.parseUnsignedLong(text.substring(2), 16);
      check(width == 64 || bits >>> width == 0);
      return width == 1 ? bits : EdgeValues.signExtend(bits, width);
    }
    long value = Long.parseLong(text);
    check(width == 1 ? value >> 1 == 0 : EdgeValues.signExtend(value, width) == value);
    return value;
  }

  private static void check(boolean fits) {
    if (!fits) {
      throw new NumberFormatException();
    }
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
