package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.internal.syntax.Operator;
import java.util.Collection;

/** What to do about an error, in words. */
final class Hints {

  private static final int FARTHEST = 2;
  // To compare two names takes the product of their lengths, and there may be hundreds of errors.
  private static final int LONGEST = 100;
  private static final int MOST_COMPARED = 1_000;

  private Hints() {}

  /** The operands that an operator takes. */
  static String of(Operator operator) {
    return switch (operator) {
      case AND, OR, XOR -> "it takes two Booleans";
      case EQ, NE -> "it compares two Booleans, Numbers, Strings, addresses or networks";
      case LT, GT, LE, GE -> "it orders two Numbers or two Strings";
      case PREFIX, SUFFIX -> "it takes two Strings";
      case REGEX_MATCH -> "it takes a String and a /literal/";
      case IN -> "it takes String in String, IPAddress in Cidr or Cidr in Cidr";
      case ADD -> "it adds two Numbers or joins two Strings; \"#{...}\" makes text of anything";
      case SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, POWER ->
          "it takes two Numbers";
    };
  }

  /**
   * The name that was probably meant, as a sentence; or what a name may be.
   *
   * @param known the names that there are; only the first thousand of about the same length count
   */
  static String near(String name, Collection<String> known) {
    return known.stream()
        .filter(other -> isAsLong(name, other))
        .limit(MOST_COMPARED)
        .filter(other -> isNear(name, other))
        .min(
            java.util.Comparator.<String>comparingInt(other -> distance(name, other))
                .thenComparing(java.util.Comparator.naturalOrder()))
        .map(other -> "did you mean \"" + other + "\"?")
        .orElse("no variable, handler or host function has this name");
  }

  private static boolean isAsLong(String name, String other) {
    return name.length() <= LONGEST && Math.abs(name.length() - other.length()) <= farthest(name);
  }

  private static int farthest(String name) {
    return Math.min(FARTHEST, name.length() / 2);
  }

  private static boolean isNear(String name, String other) {
    return name.equalsIgnoreCase(other) || distance(name, other) <= farthest(name);
  }

  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
