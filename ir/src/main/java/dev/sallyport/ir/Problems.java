package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a text: one message for a place, and not without end. */
final class Problems {

  static final int MOST = 100;

  private final SourceText source;
  private final List<Diagnostic> found = new ArrayList<>();
  private int lastFrom = -1;

  Problems(SourceText source) {
    this.source = source;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Reports, unless the place before was the same: then it only repeats in other words. */
  void report(int from, int to, SyntaxCode code, Object... arguments) {
    if (from == lastFrom) {
      return;
    }
    if (found.size() == MOST) {
      throw new TooMany(SyntaxCode.TOO_MANY_ERRORS.at(source.span(from, to), MOST));
    }
    lastFrom = from;
    found.add(code.at(source.span(from, to), arguments));
  }

  List<Diagnostic> sorted() {
    return found.stream().sorted(Diagnostic.BY_PLACE).toList();
  }

  /** Ends the reading, one message too late. */
  static final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic last;

    private TooMany(Diagnostic last) {
      super("reported", null, false, false);
      this.last = last;
    }

    Diagnostic last() {
      return last;
    }
  }
}
