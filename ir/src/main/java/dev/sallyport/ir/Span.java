package dev.sallyport.ir;

/**
 * A place in a source text.
 *
 * @param file the name of the source as messages show it; empty when unknown
 * @param line the first line, from 1; 0 when unknown
 * @param column the first column, from 1, in UTF-16 code units
 * @param endLine the line of the last character
 * @param endColumn the column behind the last character
 */
public record Span(String file, int line, int column, int endLine, int endColumn) {

  /** No place at all. */
  public static final Span NONE = new Span("", 0, 0, 0, 0);

  /** A place of one character. */
  public static Span at(String file, int line, int column) {
    return new Span(file, line, column, line, column + 1);
  }

  /** Whether the place is known. */
  public boolean isKnown() {
    return line > 0;
  }

  /** The smallest place that covers this one and a later one of the same file. */
  public Span to(Span end) {
    return new Span(file, line, column, end.endLine, end.endColumn);
  }

  /** {@code file:line:column}, or the file alone when the line is unknown. */
  @Override
  public String toString() {
    return isKnown() ? file + ":" + line + ":" + column : file;
  }
}
