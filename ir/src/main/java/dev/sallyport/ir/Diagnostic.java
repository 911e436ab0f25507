package dev.sallyport.ir;

import java.util.Comparator;
import java.util.List;

/**
 * Something to tell the author of a guest program: a value, of which the text is one rendering.
 *
 * @param code what kind of message it is
 * @param span where; {@link Span#NONE} if there is no place
 * @param arguments what the code's template speaks of, as values that print well
 */
public record Diagnostic(DiagnosticCode code, Span span, List<Object> arguments) {

  /** The order in which messages are shown: by file, then by place. */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.span.file())
          .thenComparingInt(d -> d.span.line())
          .thenComparingInt(d -> d.span.column());

  /** Copies the list. */
  public Diagnostic {
    arguments = List.copyOf(arguments);
  }

  /** Whether it stops the work. */
  public boolean isError() {
    return code.severity() == DiagnosticCode.Severity.ERROR;
  }

  /** What is wrong, one sentence. */
  public String message() {
    return fill(code.template());
  }

  /** What to do about it, or the empty string. */
  public String hint() {
    return fill(code.hint());
  }

  /** One line: {@code file:line:column: error: message [code]}. */
  @Override
  public String toString() {
    String place = span.toString();
    String kind = isError() ? "error: " : "warning: ";
    return (place.isEmpty() ? "" : place + ": ") + kind + message() + " [" + code.id() + "]";
  }

  /**
   * Several lines: the sentence, the source line with carets under the place, and the hint.
   *
   * @param source the text that the span speaks of
   */
  public String render(SourceText source) {
    var out = new StringBuilder(toString());
    if (span.isKnown() && span.line() <= source.lineCount()) {
      out.append('\n').append(source.excerpt(span));
    }
    if (!hint().isEmpty()) {
      out.append("\n  help: ").append(hint());
    }
    return out.toString();
  }

  // One pass over the template, so that a placeholder inside an argument stays as it is.
  private String fill(String template) {
    var out = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      out.append(template, from, open);
      out.append(shown(arguments.get(Integer.parseInt(template.substring(open + 1, close)))));
      from = close + 1;
    }
    return out.append(template.substring(from)).toString();
  }

  private static final int LONGEST_ARGUMENT = 200;

  private static String shown(Object argument) {
    String text = String.valueOf(argument);
    return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "...";
  }
}
