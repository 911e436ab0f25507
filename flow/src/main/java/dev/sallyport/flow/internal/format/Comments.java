package dev.sallyport.flow.internal.format;

import java.util.ArrayList;
import java.util.List;

/** Takes the comments out of what stands between two pieces of a program. */
final class Comments {

  /**
   * A comment.
   *
   * @param text with its signs, without the end of the line
   * @param ownLine whether a line ended before it
   * @param blankBefore whether an empty line stands before it
   * @param inFirstColumn whether it begins its line
   */
  record Comment(String text, boolean ownLine, boolean blankBefore, boolean inFirstColumn) {

    boolean endsLine() {
      return text.startsWith("#");
    }
  }

  private Comments() {}

  static List<Comment> in(String gap, boolean startOfFile) {
    var found = new ArrayList<Comment>();
    int at = 0;
    int blanks = 0;
    while (at < gap.length()) {
      if (Character.isWhitespace(gap.charAt(at))) {
        at++;
        continue;
      }
      int end = end(gap, at);
      String before = gap.substring(blanks, at);
      boolean first = startOfFile && at == 0;
      boolean inFirstColumn = first || (at > 0 && gap.charAt(at - 1) == '\n');
      found.add(
          new Comment(
              gap.substring(at, end).stripTrailing(),
              first || lines(before) > 0 || isBehindLine(found),
              lines(before) + (isBehindLine(found) ? 1 : 0) > 1,
              inFirstColumn));
      at = end;
      blanks = end;
      if (gap.startsWith("\n", at) && found.getLast().endsLine()) {
        at++;
        blanks = at;
      }
    }
    return found;
  }

  private static boolean isBehindLine(List<Comment> found) {
    return !found.isEmpty() && found.getLast().endsLine();
  }

  private static int end(String gap, int at) {
    if (gap.startsWith("/*", at)) {
      int close = gap.indexOf("*/", at + 2);
      return close < 0 ? gap.length() : close + 2;
    }
    int line = gap.indexOf('\n', at);
    return line < 0 ? gap.length() : line;
  }

  /** How many lines end in a text. */
  static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Whether an empty line stands at the end of a gap, behind its last comment. */
  static boolean endsWithBlankLine(String gap) {
    int at = gap.length();
    while (at > 0 && Character.isWhitespace(gap.charAt(at - 1))) {
      at--;
    }
    return lines(gap.substring(at)) > 1;
  }
}
