package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A source text with its name: finds lines for messages. Lines end with {@code \n}, {@code \r\n} or
 * {@code \r}.
 */
public final class SourceText {

  private static final int WIDEST_EXCERPT = 160;

  private final String name;
  private final String text;
  private final List<Integer> lineStarts;

  /** A text under the name that messages will show. */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static List<Integer> lineStarts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        starts.add(i + 1);
      }
    }
    return List.copyOf(starts);
  }

  /** The name that messages show. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many lines there are, at least 1. */
  public int lineCount() {
    return lineStarts.size();
  }

  /** A line without its end; {@code number} counts from 1. */
  public String line(int number) {
    int start = lineStarts.get(number - 1);
    int end = number < lineStarts.size() ? lineStarts.get(number) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The place from one offset (included) to another (excluded), in UTF-16 code units. */
  public Span span(int from, int to) {
    int first = lineOf(from);
    int last = lineOf(Math.max(from, to - 1));
    return new Span(
        name,
        first,
        from - lineStarts.get(first - 1) + 1,
        last,
        Math.max(from + 1, to) - lineStarts.get(last - 1) + 1);
  }

  private int lineOf(int offset) {
    int found = java.util.Collections.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The first line of a place with carets below it; long lines are cut around the place. */
  String excerpt(Span span) {
    String line = line(span.line());
    int first = Math.min(span.column() - 1, line.length());
    int last = span.endLine() == span.line() ? span.endColumn() - 1 : line.length();
    int cut = first < WIDEST_EXCERPT / 2 ? 0 : first - WIDEST_EXCERPT / 2;
    String shown = line.substring(cut, Math.min(line.length(), cut + WIDEST_EXCERPT));
    int carets = Math.max(1, Math.min(last, cut + shown.length()) - first);
    String number = String.valueOf(span.line());
    return "  "
        + number
        + " | "
        + shown
        + "\n  "
        + " ".repeat(number.length())
        + " | "
        + padding(shown, first - cut)
        + "^".repeat(carets);
  }

  // Tabs stay tabs, so that the caret stands below its character whatever a tab's width is.
  private static String padding(String shown, int length) {
    var out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(i < shown.length() && shown.charAt(i) == '\t' ? '\t' : ' ');
    }
    return out.toString();
  }
}
