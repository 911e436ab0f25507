package dev.sallyport.flow.internal.syntax;

import dev.sallyport.ir.Span;
import java.util.List;

/**
 * What stands behind a name.
 *
 * @param form whether there are parentheses, or anything at all
 * @param names the names of the arguments; empty if they are positional
 * @param nameSpans where the names stand
 * @param values the arguments as written
 */
public record Arguments(
    Form form, List<String> names, List<Span> nameSpans, List<Expression> values) {

  /** A name alone. */
  static final Arguments NONE = new Arguments(Form.NONE, List.of(), List.of(), List.of());

  /** How the arguments are written. */
  public enum Form {
    /** Nothing stands behind the name. */
    NONE,
    /** Arguments without parentheses. */
    BARE,
    /** Parentheses, possibly with nothing inside. */
    PARENTHESES
  }

  /** Whether the arguments have names. */
  public boolean isNamed() {
    return !names.isEmpty();
  }
}
