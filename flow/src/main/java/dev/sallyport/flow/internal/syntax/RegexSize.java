package dev.sallyport.flow.internal.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a regular expression becomes when it is compiled: a repetition with a number takes its
 * part so many times, and those inside each other multiply.
 */
final class RegexSize {

  /** So many parts an expression may have: each costs time for each character of a text. */
  static final int MOST = 20_000;

  /** So many parts all expressions of a program may have: each takes memory. */
  static final int MOST_TOGETHER = 5_000_000;

  private static final int DEEPEST = 200;
  private static final Pattern REPETITION = Pattern.compile("[{](\\d{1,9})(,(\\d{1,9})?)?[}]");

  private final String text;
  private final Deque<Long> outer = new ArrayDeque<>();
  private final Matcher repetition;
  private long size;
  private long last;
  private int at;

  private RegexSize(String text) {
    this.text = text;
    this.repetition = REPETITION.matcher(text);
  }

  /** How many parts it has; above the most, or if it has too many levels of groups, one more. */
  static long of(String text) {
    return new RegexSize(text).count();
  }

  private long count() {
    while (at < text.length() && size + last <= MOST && outer.size() <= DEEPEST) {
      step(text.charAt(at));
    }
    return outer.size() > DEEPEST ? MOST + 1 : Math.min(size + last, MOST + 1);
  }

  private void step(char c) {
    switch (c) {
      case '(' -> open();
      case ')' -> close();
      case '[' -> part(endOfClass());
      case '\\' -> part(at + 2);
      case '{' -> repeat();
      default -> part(at + 1);
    }
  }

  private void part(int end) {
    size += last;
    last = 1;
    at = end;
  }

  private void open() {
    outer.push(size + last);
    size = 0;
    last = 0;
    at++;
  }

  private void close() {
    long group = size + last + 2;
    size = outer.isEmpty() ? 0 : outer.pop();
    last = group;
    at++;
  }

  private void repeat() {
    if (!repetition.region(at, text.length()).lookingAt()) {
      part(at + 1);
      return;
    }
    String most = repetition.group(3) == null ? repetition.group(1) : repetition.group(3);
    last *= Math.max(1, Long.parseLong(most));
    at = repetition.end();
  }

  // A bracket that comes first belongs to the class.
  private int endOfClass() {
    int end = at + (text.startsWith("[^", at) ? 3 : 2);
    while (end < text.length() && text.charAt(end) != ']') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
