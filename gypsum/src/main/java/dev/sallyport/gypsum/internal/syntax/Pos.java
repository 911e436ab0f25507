package dev.sallyport.gypsum.internal.syntax;

import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Span;

/**
 * A place in a source: offsets, from which a {@link Span} is made only when one is shown.
 *
 * @param source the text
 * @param start the first code unit
 * @param end behind the last code unit
 */
public record Pos(SourceText source, int start, int end) {

  /** No place: for definitions that no source declares. */
  public static final Pos NONE = new Pos(new SourceText("", ""), 0, 0);

  /** From here to the end of a later place. */
  public Pos to(Pos last) {
    return new Pos(source, start, Math.max(end, last.end));
  }

  /** The place as messages and debug information show it. */
  public Span span() {
    return source.name().isEmpty() ? Span.NONE : source.span(start, end);
  }
}
