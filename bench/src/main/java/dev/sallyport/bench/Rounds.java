package dev.sallyport.bench;

import dev.sallyport.bench.Row.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs rows several times over, so that what is compared runs one right behind the other, and a
 * disturbance falls on one round only.
 */
final class Rounds {

  // JMH uses a class of the JDK that warns about being used.
  private static final List<String> JVM_OPTIONS =
      List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

  private final Effort effort;
  private final Consumer<String> progress;
  private final Map<Row, List<Figures>> figures = new LinkedHashMap<>();

  Rounds(Effort effort, Consumer<String> progress) {
    this.effort = effort;
    this.progress = progress;
  }

  /**
   * How long to measure.
   *
   * @param rounds how often each benchmark is run, each time in a JVM of its own
   * @param warmups how many seconds are not counted
   * @param iterations how many seconds are
   */
  record Effort(int rounds, int warmups, int iterations) {
    static final Effort FULL = new Effort(5, 5, 5);
    static final Effort QUICK = new Effort(1, 2, 2);
  }

  /**
   * What one round gave.
   *
   * @param measured nanoseconds for each operation
   * @param baseline the same of what is beside it
   * @param bytes allocated for each operation
   */
  private record Figures(double measured, Optional<Double> baseline, double bytes) {}

  /** A time for one operation, and what it allocated. */
  private record Score(double nanos, double bytes) {}

  /** Runs rows; each is the median of the rounds. */
  List<Outcome> run(List<Row> rows) throws RunnerException {
    for (int round = 1; round <= effort.rounds; round++) {
      for (Row row : rows) {
        progress.accept("round " + round + " of " + effort.rounds + ": " + row.title());
        figures.computeIfAbsent(row, _ -> new ArrayList<>()).add(round(row));
      }
    }
    return figures.entrySet().stream().map(e -> outcome(e.getKey(), e.getValue())).toList();
  }

  private Figures round(Row row) throws RunnerException {
    Score measured = run(row.measured());
    Optional<Double> baseline = Optional.empty();
    if (row.baseline().isPresent()) {
      baseline = Optional.of(run(row.baseline().get()).nanos);
    }
    return new Figures(measured.nanos, baseline, measured.bytes);
  }

  private Score run(Measured benchmark) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.type().getName() + "\\." + benchmark.method() + "$")
            .mode(Mode.AverageTime)
            .timeUnit(java.util.concurrent.TimeUnit.NANOSECONDS)
            .forks(1)
            .jvmArgsAppend(jvmOptions(benchmark))
            .warmupIterations(effort.warmups + benchmark.warmup())
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(effort.iterations)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    benchmark.parameters().forEach(options::param);
    RunResult result = new Runner(options.build()).runSingle();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Score(
        result.getPrimaryResult().getStatistics().getPercentile(50), allocated.getScore());
  }

  private static String[] jvmOptions(Measured benchmark) {
    return Stream.concat(JVM_OPTIONS.stream(), benchmark.jvmOptions().stream())
        .toArray(String[]::new);
  }

  private static Outcome outcome(Row row, List<Figures> rounds) {
    double[] baselines =
        rounds.stream().flatMap(f -> f.baseline.stream()).mapToDouble(d -> d).toArray();
    double[] ratios =
        rounds.stream()
            .flatMap(f -> f.baseline.stream().map(b -> f.measured / b))
            .mapToDouble(d -> d)
            .toArray();
    return new Outcome(
        row,
        median(rounds.stream().mapToDouble(Figures::measured).toArray()),
        median(baselines),
        median(ratios),
        median(rounds.stream().mapToDouble(Figures::bytes).toArray()));
  }

  /** The median; not a number where there is nothing. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * What a row came to.
   *
   * @param nanos the median for one operation
   * @param baselineNanos the same of what is beside it; not a number where there is nothing
   * @param ratio the median of the rounds' ratios; not a number where there is nothing beside it
   * @param bytes allocated for each operation
   */
  record Outcome(Row row, double nanos, double baselineNanos, double ratio, double bytes) {}
}
