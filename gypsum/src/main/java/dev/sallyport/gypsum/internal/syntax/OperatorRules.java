package dev.sallyport.gypsum.internal.syntax;

/** How tightly operators bind, and from which side, by their characters. */
public final class OperatorRules {

  private static final int OTHER = 0;
  private static final int ASSIGNMENT = 11;

  private OperatorRules() {}

  /** Whether a row of the operator groups from the right. */
  static boolean isRightAssociative(String operator) {
    return operator.endsWith(":");
  }

  /** Whether the operator changes its left operand, as {@code +=} does. */
  public static boolean isAssignment(String operator) {
    return operator.endsWith("=")
        && !(operator.startsWith("=") && operator.length() > 1)
        && !operator.equals("<=")
        && !operator.equals(">=")
        && !operator.equals("!=")
        && !operator.equals("!==");
  }

  /** How tightly an operator binds; 0 is tightest. */
  static int level(String operator) {
    if (isAssignment(operator)) {
      return ASSIGNMENT;
    }
    return switch (operator.charAt(0)) {
      case '*', '/', '%' -> 1;
      case '+', '-' -> 2;
      case ':' -> 3;
      case '=', '!' -> 4;
      case '<', '>' -> 5;
      case '&' -> operator.equals("&&") ? 9 : 6;
      case '^' -> 7;
      case '|' -> operator.equals("||") ? 10 : 8;
      default -> OTHER;
    };
  }
}
