package dev.sallyport.bench;

import dev.sallyport.bench.Rounds.Outcome;
import java.util.List;
import java.util.Locale;

/** Prints a suite's outcome as a table of Markdown. */
final class Table {

  private static final String NOTHING = "";

  private Table() {}

  static String of(Suite suite, List<Outcome> outcomes) {
    var out = new StringBuilder();
    line(out, "what", suite.measured(), suite.baseline(), "ratio", "allocated", "aim");
    line(out, "---", "---:", "---:", "---:", "---:", "---");
    for (Outcome outcome : outcomes) {
      line(
          out,
          outcome.row().title(),
          time(outcome.nanos()),
          time(outcome.baselineNanos()),
          ratio(outcome.ratio()),
          bytes(outcome.bytes()),
          outcome.row().aim());
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** A time with three digits, in the unit that suits it. */
  static String time(double nanos) {
    if (Double.isNaN(nanos)) {
      return NOTHING;
    }
    double value = nanos;
    for (String unit : List.of("ns", "µs", "ms")) {
      if (value < 1000) {
        return digits(value) + " " + unit;
      }
      value /= 1000;
    }
    return digits(value) + " s";
  }

  private static String digits(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String ratio(double ratio) {
    return Double.isNaN(ratio) ? NOTHING : String.format(Locale.ROOT, "%.2f", ratio);
  }

  // Less than a byte is what a profiler sees of the harness.
  private static String bytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f B", bytes < 1 ? 0 : bytes);
  }
}
