package dev.sallyport.bench;

import dev.sallyport.bench.Rounds.Effort;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.openjdk.jmh.runner.RunnerException;

/** The command {@code sallyport-bench}. */
public final class Main {

  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final String ONLY = "--only=";

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs what the arguments name. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Main(out, err).run(List.of(args)));
  }

  /** All suites, sorted by name. */
  static List<Suite> suites() {
    return ServiceLoader.load(Suite.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Suite::name))
        .toList();
  }

  /** All reports, sorted by name. */
  static List<Report> reports() {
    return ServiceLoader.load(Report.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Report::name))
        .toList();
  }

  int run(List<String> args) throws IOException, InterruptedException {
    var words = new ArrayList<>(args);
    boolean quick = words.remove("--quick");
    String only = words.stream().filter(w -> w.startsWith(ONLY)).findFirst().orElse(ONLY);
    words.remove(only);
    if (words.size() != 1 || words.getFirst().equals("--help")) {
      return help(words.equals(List.of("--help")));
    }
    Optional<Suite> suite = suite(words.getFirst());
    Optional<Report> report =
        reports().stream().filter(r -> r.name().equals(words.getFirst())).findFirst();
    if (suite.isEmpty() && report.isEmpty()) {
      err.println("sallyport-bench: there is no suite " + words.getFirst());
      return help(false);
    }
    out.println(Machine.describe());
    out.println();
    if (suite.isPresent()) {
      return run(suite.get(), only.substring(ONLY.length()), quick ? Effort.QUICK : Effort.FULL);
    }
    report.get().run(quick, out);
    return 0;
  }

  private static Optional<Suite> suite(String name) {
    return suites().stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private int run(Suite suite, String only, Effort effort) {
    List<Row> rows = suite.rows().stream().filter(row -> row.title().contains(only)).toList();
    try {
      out.print(Table.of(suite, new Rounds(effort, err::println).run(rows)));
      return 0;
    } catch (RunnerException e) {
      err.println("sallyport-bench: " + e.getMessage());
      return FAILED;
    }
  }

  private int help(boolean asked) {
    PrintStream to = asked ? out : err;
    to.println("Usage: sallyport-bench SUITE [--quick] [--only=TEXT]");
    to.println();
    to.println("Measures and prints a table. --quick takes a minute or two and is only a hint;");
    to.println("--only=TEXT leaves out the rows in whose title the text does not stand.");
    to.println();
    for (Suite suite : suites()) {
      to.printf("  %-10s %s%n", suite.name(), suite.about());
    }
    for (Report report : reports()) {
      to.printf("  %-10s %s%n", report.name(), report.about());
    }
    return asked ? 0 : USAGE;
  }
}
