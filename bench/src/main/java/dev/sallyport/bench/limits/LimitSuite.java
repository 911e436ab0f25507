package dev.sallyport.bench.limits;

import dev.sallyport.bench.Row;
import dev.sallyport.bench.Row.Measured;
import dev.sallyport.bench.Suite;
import dev.sallyport.bench.limits.LimitCost.Watched;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each limit beside the same program without it. */
public final class LimitSuite implements Suite {

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public String about() {
    return "fuel, deadline and stack depth beside the same program without limits";
  }

  @Override
  public String measured() {
    return "watched";
  }

  @Override
  public String baseline() {
    return "not watched";
  }

  @Override
  public List<Row> rows() {
    return Stream.of(Watched.FUEL, Watched.DEADLINE, Watched.STACK_DEPTH)
        .flatMap(
            watched ->
                Stream.of(
                    alone(watched),
                    row(watched, "recursion, fib(30)", "calls"),
                    row(watched, "a loop of 1,000,000 rounds", "loop"),
                    row(watched, "1,000,000 calls of a native", "outcalls")))
        .toList();
  }

  private static Row row(Watched watched, String title, String method) {
    Measured benchmark = Measured.of(LimitCost.class, method);
    return Row.beside(
        text(watched) + ": " + title,
        benchmark.with("watched", watched.name()),
        benchmark.with("watched", Watched.NONE.name()),
        watched == Watched.FUEL ? "≤ 1.10" : "≤ 1.03");
  }

  // What a limit costs for each call of the host is a time, not a ratio.
  private static Row alone(Watched watched) {
    Measured benchmark = Measured.of(LimitCost.class, "enter").with("watched", watched.name());
    return new Row(text(watched) + ": an empty call of the host", benchmark, Optional.empty(), "");
  }

  private static String text(Watched watched) {
    return watched.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
