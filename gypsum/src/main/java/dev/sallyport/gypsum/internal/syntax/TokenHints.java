package dev.sallyport.gypsum.internal.syntax;

import java.util.Map;

/** What to do about a token that does not fit: what people often mean who write it. */
final class TokenHints {

  private static final String DEFINITION =
      "a definition begins with def, let, var, class, trait or import; statements stand in a def";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("fn", "functions are defined by def"),
          Map.entry("fun", "functions are defined by def"),
          Map.entry("func", "functions are defined by def"),
          Map.entry("function", "functions are defined by def"),
          Map.entry("val", "constants are defined by let"),
          Map.entry("const", "constants are defined by let"),
          Map.entry("interface", "write trait"),
          Map.entry("struct", "write class"),
          Map.entry("elif", "write else if"),
          Map.entry("switch", "write match"),
          Map.entry("{", "blocks are made by indentation, without braces"),
          Map.entry("}", "blocks are made by indentation, without braces"),
          Map.entry(";", "one statement in a line, without semicolons"),
          Map.entry("[", "elements are read by get(i) and set by set(i, value)"),
          Map.entry("=", "a value is compared by ==; an assignment is a statement of its own"));

  private TokenHints() {}

  /** A hint for a token in place of what was expected. */
  static String of(String expected, Token found) {
    String known = WORDS.get(found.text());
    if (known != null) {
      return known;
    }
    if (expected.equals("a definition")) {
      return DEFINITION;
    }
    if (expected.equals("a type") && isNumber(found)) {
      return "brackets hold types; elements are read by get(i), characters of a string by at(i)";
    }
    if (isSigned(found)) {
      return "a sign belongs to the number behind it: put blanks on both sides of an operator";
    }
    return switch (expected) {
      case "an expression" -> "write a value here, or remove what is before it";
      case "the end of the line" -> "begin a new line, or put an operator or a comma between";
      case "(" -> "conditions stand in parentheses";
      default -> "write " + expected + " before it";
    };
  }

  private static boolean isSigned(Token found) {
    return isNumber(found) && (found.text().startsWith("-") || found.text().startsWith("+"));
  }

  private static boolean isNumber(Token found) {
    return found.kind().isOneOf(TokenKind.INTEGER, TokenKind.FLOAT);
  }
}
