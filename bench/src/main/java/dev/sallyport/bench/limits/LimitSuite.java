package dev.sallyport.bench.limits;

import dev.sallyport.bench.Row;
import dev.sallyport.bench.Row.Measured;
import dev.sallyport.bench.Suite;
import dev.sallyport.bench.limits.LimitCost.Watched;
import java.util.List;
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
                    row(watched, "recursion, fib(20)", "calls"),
                    row(watched, "a loop of 10,000 rounds", "loop"),
                    row(watched, "10,000 calls of a native", "outcalls")))
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

  private static String text(Watched watched) {
    return watched.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
