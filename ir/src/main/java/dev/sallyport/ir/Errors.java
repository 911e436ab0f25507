package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects errors up to a limit, behind which looking for more is wasted time. */
final class Errors {

  private static final int MOST = 200;

  private final List<Diagnostic> found = new ArrayList<>();

  /**
   * Where something is wrong.
   *
   * @param span the place in a text, if there is one
   * @param text the place in words; written down only if needed
   */
  record Spot(Span span, Supplier<String> text) {
    /** A declaration, for example {@code function "gcd"}. */
    static Spot of(Span span, String kind, String name) {
      return new Spot(span, () -> kind + " " + Name.quote(name));
    }

    /** A part of this spot, at the same place. */
    Spot with(String part) {
      return with(() -> part);
    }

    /** The same, written down only if needed. */
    Spot with(Supplier<String> part) {
      return new Spot(span, () -> text.get() + ", " + part.get());
    }
  }

  /** Adds a message; its first argument is the spot in words. */
  void report(DiagnosticCode rule, Spot spot, Object... details) {
    if (isFull()) {
      return;
    }
    var arguments = new ArrayList<Object>(details.length + 1);
    arguments.add(spot.text().get());
    arguments.addAll(List.of(details));
    found.add(new Diagnostic(rule, spot.span(), arguments));
  }

  /** Adds a message with exactly these arguments. */
  void add(DiagnosticCode rule, Span span, Object... arguments) {
    if (!isFull()) {
      found.add(rule.at(span, arguments));
    }
  }

  /** Whether there are more than will be listed, so that nothing more is taken. */
  boolean isFull() {
    return found.size() > MOST;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void clear() {
    found.clear();
  }

  /** How many there are, so that one can tell whether some work has found any. */
  int count() {
    return found.size();
  }

  /** Everything found, by place, with a note behind it if that is not all. */
  List<Diagnostic> sorted() {
    var all = new ArrayList<>(found);
    all.sort(Diagnostic.BY_PLACE);
    if (isFull()) {
      all.set(MOST, Rule.MORE_ERRORS.at(Span.NONE, MOST));
    }
    return all;
  }
}
