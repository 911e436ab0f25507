package dev.sallyport.gypsum.internal.syntax;

/**
 * The smallest piece of a source.
 *
 * @param kind what it is
 * @param text the text; of a quoted name what is inside the quotes; of a {@link TokenKind#NEWLINE}
 *     a comment sign if an indented comment line follows, else nothing
 * @param start the first code unit in the source
 * @param end behind the last code unit
 */
public record Token(TokenKind kind, String text, int start, int end) {

  /** The text of a line end that comments follow. */
  static final String WITH_COMMENT = "//";

  /** Whether it is an operator with this text. */
  public boolean isOperator(String operator) {
    return kind == TokenKind.OPERATOR && text.equals(operator);
  }

  /** How messages name it. */
  public String shown() {
    boolean layout = text.isEmpty() || kind.compareTo(TokenKind.INTERPOLATED) > 0;
    return layout ? kind.shown() : text;
  }
}
