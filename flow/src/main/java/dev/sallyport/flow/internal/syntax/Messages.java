package dev.sallyport.flow.internal.syntax;

import dev.sallyport.flow.FlowCode;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects messages. Of several about the form of one place the first wins. */
public final class Messages {

  private static final int MOST_ERRORS = 200;

  private final List<Diagnostic> all = new ArrayList<>();
  private final Set<Span> places = new HashSet<>();
  private int errors;

  /** Adds a message. */
  public void add(FlowCode code, Span span, Object... arguments) {
    add(code.at(span, arguments));
  }

  /** Adds a message. */
  public void add(Diagnostic message) {
    if (errors > MOST_ERRORS || (isAboutForm(message) && !places.add(message.span()))) {
      return;
    }
    if (message.isError() && ++errors > MOST_ERRORS) {
      all.add(FlowCode.TOO_MANY_ERRORS.at(message.span()));
    } else {
      all.add(message);
    }
  }

  private static boolean isAboutForm(Diagnostic message) {
    return message.isError()
        && message.code() instanceof FlowCode code
        && code.category().compareTo(FlowCode.Category.SYNTAX) <= 0;
  }

  /** Whether anything stops the work. */
  public boolean hasErrors() {
    return errors > 0;
  }

  /** Whether more would not help. */
  public boolean isFull() {
    return errors > MOST_ERRORS;
  }

  /** All messages, in order of place; those at one place stay in the order they came in. */
  public List<Diagnostic> sorted() {
    return all.stream().sorted(Diagnostic.BY_PLACE).toList();
  }
}
