package dev.sallyport.bench.load;

import dev.sallyport.bench.Row;
import dev.sallyport.bench.Row.Measured;
import dev.sallyport.bench.Suite;
import java.util.List;

/** Loading, and what was loaded when it is large. */
public final class LoadSuite implements Suite {

  private static final String SMALL = "7900";

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String about() {
    return "from text to the first result; functions that are larger than HotSpot compiles";
  }

  @Override
  public String baseline() {
    return "7.9 kB";
  }

  @Override
  public List<Row> rows() {
    return List.of(
        Row.alone("load and first call, each line", LoadSpeed.class, "≤ 10 µs"),
        row("8.1 kB", "8100"),
        row("63 kB", "63000"),
        row("66 kB", "66000"),
        row("500 kB", "500000"));
  }

  private static Row row(String size, String bytes) {
    Measured benchmark = Measured.of(LargeFunction.class, "guest");
    return Row.beside(
        "a function of " + size + ", each operation",
        benchmark.with("bytes", bytes),
        benchmark.with("bytes", SMALL),
        "≤ 2");
  }
}
