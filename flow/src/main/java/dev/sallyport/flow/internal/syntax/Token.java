package dev.sallyport.flow.internal.syntax;

import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Span;

/**
 * A word of a program.
 *
 * @param kind what it is
 * @param value what a literal or a name stands for: a {@link String}, {@link Long}, {@link
 *     Boolean}, address, network or group number; null for the rest
 * @param source the text that it stands in
 * @param start where it begins, in UTF-16 code units
 * @param end the place behind it
 */
public record Token(TokenKind kind, Object value, SourceText source, int start, int end) {

  /** Where it stands. */
  public Span span() {
    return source.span(start, end);
  }

  /** Its own characters. */
  public String lexeme() {
    return source.text().substring(start, end);
  }

  /** How messages name it. */
  String shown() {
    return kind.text();
  }
}
