package dev.sallyport.flow;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression in the syntax of RE2: matching takes time linear in the text, whatever the
 * expression. Immutable and thread-safe; compares by its text.
 */
public final class Regex {

  private final Pattern pattern;

  private Regex(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static Regex of(String text) {
    try {
      return new Regex(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + ": " + e.getPattern(), e);
    }
  }

  /** Whether it matches somewhere in the text; case matters. */
  public boolean find(String text) {
    return pattern.matcher(text).find();
  }

  /** The text of the expression, without the slashes. */
  public String text() {
    return pattern.pattern();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && regex.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** The text of the expression, without the slashes. */
  @Override
  public String toString() {
    return text();
  }
}
