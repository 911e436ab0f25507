package dev.sallyport.flow.tool;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that a case file expects: {@code # [LINE:COLUMN] Category: text}. The place may have an
 * end, {@code [1:2..3:4]}, lack its column, or be left out, which means any place.
 */
record Expectation(
    Optional<int[]> start, Optional<int[]> end, FlowCode.Category category, String text) {

  private static final String PLACE = "(\\d+)(?::(\\d+))?";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\["
              + PLACE
              + "(?:\\.\\."
              + PLACE
              + ")?]\\s*)?"
              + "(TokenError|SyntaxError|TypeError|Warning|LinkError)\\s*:\\s*(.*)");

  /** Reads one, without the comment sign; empty if it is something else. */
  static Optional<Expectation> parse(String line) {
    Matcher matcher = FORM.matcher(line.strip());
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  private static Expectation of(Matcher matcher) {
    return new Expectation(
        place(matcher, 1), place(matcher, 3), category(matcher.group(5)), matcher.group(6).strip());
  }

  private static Optional<int[]> place(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group))
        .map(
            line -> {
              String column = matcher.group(group + 1);
              return new int[] {
                Integer.parseInt(line), column == null ? 0 : Integer.parseInt(column)
              };
            });
  }

  private static FlowCode.Category category(String text) {
    for (FlowCode.Category category : FlowCode.Category.values()) {
      if (category.text().equals(text)) {
        return category;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** Whether a message is the one that is expected. */
  boolean fits(Diagnostic actual) {
    Span span = actual.span();
    return actual.code() instanceof FlowCode code
        && code.category() == category
        && withoutStop(actual.message()).equals(withoutStop(text))
        && isAt(start, span.line(), span.column())
        && isAt(end, span.endLine(), span.endColumn());
  }

  // Files from elsewhere end their sentences with a full stop.
  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static boolean isAt(Optional<int[]> expected, int line, int column) {
    return expected.isEmpty()
        || (expected.get()[0] == line && (expected.get()[1] == 0 || expected.get()[1] == column));
  }

  /** A message in the same form. */
  static String show(Diagnostic actual) {
    String category =
        actual.code() instanceof FlowCode code ? code.category().text() : actual.code().id();
    return "["
        + actual.span().line()
        + ":"
        + actual.span().column()
        + "] "
        + category
        + ": "
        + actual.message();
  }
}
