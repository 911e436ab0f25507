package dev.sallyport.gypsum.generated;

import static dev.sallyport.gypsum.generated.Kind.Basic.F32;
import static dev.sallyport.gypsum.generated.Kind.Basic.F64;
import static dev.sallyport.gypsum.generated.Kind.Basic.I32;
import static dev.sallyport.gypsum.generated.Kind.Basic.I64;
import static dev.sallyport.gypsum.generated.Kind.Basic.STRING;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Thrown;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Expressions whose values are numbers. */
final class Numbers {

  private static final List<Long> EDGES =
      List.of(0L, 1L, 2L, 3L, -1L, 7L, 10L, 64L, 127L, -128L, 255L, 32767L, 1L << 31, 1L << 40);
  private static final List<Double> FLOATS =
      List.of(0.0, 1.0, 2.5, -1.5, 0.125, 1e10, -3e-5, 1e300);

  private final Expressions expressions;
  private final Choices choices;

  Numbers(Expressions expressions, Choices choices) {
    this.expressions = expressions;
    this.choices = choices;
  }

  Code literal(Basic kind) {
    if (kind.isFloat()) {
      double value = choices.of(FLOATS, 0.0);
      return kind == F64
          ? Code.literal(Double.toString(value), value)
          : Code.literal((float) value == value ? value + "f32" : "0.5f32", single(value));
    }
    long value = choices.oneIn(12) ? least(kind) : Values.narrow(kind, choices.of(EDGES, 0L));
    return Code.literal(value + (kind == I64 ? "" : kind.text()), value);
  }

  private static Object single(double value) {
    return (float) value == value ? (float) value : 0.5f;
  }

  private static long least(Basic kind) {
    return -1L << (kind.bits() - 1);
  }

  /** Ways to make an integer from parts. */
  List<Supplier<Code>> integers(Basic kind, Scope scope, int depth) {
    return List.of(
        () -> integer(kind, scope, depth),
        () -> integer(kind, scope, depth),
        () -> expressions.of(kind, scope, depth).then("(- %s)", a -> negate(kind, (Long) a)),
        () -> expressions.of(kind, scope, depth).then("(~ %s)", a -> ~(Long) a),
        () -> converted(kind, scope, depth),
        () -> measured(kind, scope, depth));
  }

  private static Object negate(Basic kind, long value) {
    return Values.narrow(kind, -value);
  }

  private Code integer(Basic kind, Scope scope, int depth) {
    Code left = expressions.of(kind, scope, depth);
    Code right = expressions.of(kind, scope, depth);
    String operator = choices.among("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>");
    return left.with("(%s " + operator.replace("%", "%%") + " %s)", right, meaning(kind, operator));
  }

  /** What an operator does. */
  static BinaryOperator<Object> meaning(Basic kind, String operator) {
    return (left, right) -> {
      long a = (Long) left;
      long b = (Long) right;
      return Values.narrow(kind, result(kind, operator, a, b));
    };
  }

  private static long result(Basic kind, String operator, long a, long b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / notZero(b);
      case "%" -> a % notZero(b);
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "<<" -> a << count(kind, b);
      case ">>" -> a >> count(kind, b);
      case ">>>" -> (a & -1L >>> (Long.SIZE - kind.bits())) >>> count(kind, b);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  // Narrow numbers are shifted as 32-bit ones.
  private static int count(Basic kind, long count) {
    return (int) count & (kind == I64 ? 63 : 31);
  }

  private static long notZero(long divisor) {
    if (divisor == 0) {
      throw new Thrown("ArithmeticException");
    }
    return divisor;
  }

  private Code converted(Basic to, Scope scope, int depth) {
    Basic from = choices.among(I64, I32, Basic.I16, Basic.I8, F64, F32);
    Code value = expressions.of(from, scope, depth);
    if (from == to) {
      return value;
    }
    if (from.isFloat()) {
      return value.then(
          "(%s.to-" + to.text() + ")", v -> fromFloat(to, ((Number) v).doubleValue()));
    }
    boolean unsigned = from.bits() < to.bits() && choices.oneIn(2);
    String name = unsigned ? "u" + to.bits() : to.text();
    long mask = unsigned ? -1L >>> (Long.SIZE - from.bits()) : -1;
    return value.then("(%s.to-" + name + ")", v -> Values.narrow(to, (Long) v & mask));
  }

  private static Object fromFloat(Basic to, double value) {
    return to == I64 ? (Object) (long) value : (Object) Values.narrow(to, (int) value);
  }

  // Lengths are i32, what I64 holds is i64.
  private Code measured(Basic kind, Scope scope, int depth) {
    if (kind == I64) {
      return expressions.of(Basic.NUMBER, scope, depth).then("%s.value", v -> v);
    }
    if (kind != I32) {
      return literal(kind);
    }
    return switch (choices.below(3)) {
      case 0 ->
          expressions.of(STRING, scope, depth).then("%s.length", t -> (long) ((String) t).length());
      case 1 ->
          expressions
              .of(STRING, scope, depth)
              .with(
                  "%s.find(%s)",
                  expressions.of(STRING, scope, depth),
                  (a, b) -> (long) ((String) a).indexOf((String) b));
      default ->
          expressions
              .of(new Kind.Sequence(STRING), scope, depth)
              .then("%s.length", l -> (long) ((List<?>) l).size());
    };
  }

  /** Ways to make a floating-point number from parts. */
  List<Supplier<Code>> floats(Basic kind, Scope scope, int depth) {
    return List.of(
        () -> floating(kind, scope, depth),
        () -> floating(kind, scope, depth),
        () ->
            expressions
                .of(kind, scope, depth)
                .then("(- %s)", v -> kind == F64 ? (Object) (-(Double) v) : (Object) (-(Float) v)),
        () ->
            expressions
                .of(choices.among(I64, I32, Basic.I8), scope, depth)
                .then(
                    "%s.to-" + kind.text(),
                    v -> kind == F64 ? (Object) (double) (Long) v : (Object) (float) (Long) v),
        () -> resized(kind, scope, depth));
  }

  private Code resized(Basic kind, Scope scope, int depth) {
    return kind == F64
        ? expressions.of(F32, scope, depth).then("%s.to-f64", v -> (double) (Float) v)
        : expressions.of(F64, scope, depth).then("%s.to-f32", v -> (float) (double) (Double) v);
  }

  private Code floating(Basic kind, Scope scope, int depth) {
    Code left = expressions.of(kind, scope, depth);
    Code right = expressions.of(kind, scope, depth);
    String operator = choices.among("+", "-", "*", "/");
    return left.with(
        "(%s " + operator + " %s)",
        right,
        (a, b) ->
            kind == F64
                ? (Object) result(operator, (Double) a, (Double) b)
                : (Object) result(operator, (Float) a, (Float) b));
  }

  private static double result(String operator, double a, double b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      default -> a / b;
    };
  }

  private static float result(String operator, float a, float b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      default -> a / b;
    };
  }
}
