package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.Cidr;
import dev.sallyport.flow.IpAddress;
import dev.sallyport.flow.internal.runtime.Text;
import dev.sallyport.flow.internal.syntax.Operator;
import java.util.Optional;

/** Calculates with constants. Empty means that it is left to the run. */
final class Fold {

  private Fold() {}

  static Optional<Object> arithmetic(Operator operator, Object left, Object right) {
    long a = (Long) left;
    long b = (Long) right;
    return switch (operator) {
      case ADD -> Optional.of(a + b);
      case SUBTRACT -> Optional.of(a - b);
      case MULTIPLY -> Optional.of(a * b);
      case DIVIDE -> b == 0 ? Optional.empty() : Optional.of(a / b);
      case REMAINDER -> b == 0 ? Optional.empty() : Optional.of(a % b);
      case SHIFT_LEFT -> Optional.of(a << b);
      case SHIFT_RIGHT -> Optional.of(a >> b);
      case POWER -> Optional.of(Text.power(a, b));
      case AND, OR, XOR, EQ, NE, LT, GT, LE, GE, PREFIX, SUFFIX, REGEX_MATCH, IN ->
          Optional.empty();
    };
  }

  static Object compare(Operator operator, Object left, Object right) {
    return switch (operator) {
      case EQ -> left.equals(right);
      case NE -> !left.equals(right);
      case LT -> order(left, right) < 0;
      case GT -> order(left, right) > 0;
      case LE -> order(left, right) <= 0;
      case GE -> order(left, right) >= 0;
      case PREFIX -> ((String) left).startsWith((String) right);
      case SUFFIX -> ((String) left).endsWith((String) right);
      case IN -> isIn(left, right);
      case AND,
          OR,
          XOR,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          POWER,
          REGEX_MATCH ->
          throw new IllegalArgumentException(operator + " compares nothing");
    };
  }

  private static int order(Object left, Object right) {
    return left instanceof Long number
        ? Long.compare(number, (Long) right)
        : Text.compare((String) left, (String) right);
  }

  private static boolean isIn(Object left, Object right) {
    return switch (left) {
      case String part -> Text.isIn(part, (String) right);
      case IpAddress address -> ((Cidr) right).contains(address);
      default -> ((Cidr) right).contains((Cidr) left);
    };
  }

  static Optional<Object> toNumber(String text) {
    try {
      return Optional.of(Text.toNumber(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
