package dev.sallyport.flow.internal.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words behind a number that stand for a factor. */
final class Units {

  /** A factor as a fraction. */
  record Unit(long numerator, long denominator) {
    long apply(long number) {
      return number * numerator / denominator;
    }
  }

  private static final Map<String, Unit> UNITS = units();

  private Units() {}

  private static Map<String, Unit> units() {
    var all = new HashMap<String, Unit>();
    String[] sizes = {"", "k", "m", "g", "t"};
    for (int i = 0; i < sizes.length; i++) {
      all.put(sizes[i] + "byte", new Unit(1L << (10 * i), 1));
      all.put(sizes[i] + "bit", new Unit(1L << (10 * i), 8));
    }
    all.put("sec", new Unit(1, 1));
    all.put("second", new Unit(1, 1));
    all.put("min", new Unit(60, 1));
    all.put("minute", new Unit(60, 1));
    all.put("hour", new Unit(3600, 1));
    all.put("day", new Unit(86_400, 1));
    all.put("week", new Unit(7 * 86_400, 1));
    all.put("month", new Unit(30 * 86_400, 1));
    all.put("year", new Unit(365 * 86_400, 1));
    return Map.copyOf(all);
  }

  /** The unit of a word, in the singular or with an {@code s}. */
  static Optional<Unit> of(String word) {
    Unit found = UNITS.get(word);
    if (found == null && word.endsWith("s")) {
      found = UNITS.get(word.substring(0, word.length() - 1));
    }
    return Optional.ofNullable(found);
  }
}
