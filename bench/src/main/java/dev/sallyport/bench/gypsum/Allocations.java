package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Objects, of which few are kept. */
@State(Scope.Thread)
public class Allocations {

  private final Program program = Program.load();
  private long n = 10_000_000;

  /** In Gypsum. */
  @Benchmark
  public long guest() {
    return program.items(n);
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return items(n);
  }

  private record Item(long value, Item before) {}

  private static long items(long n) {
    Item last = null;
    for (long i = 0; i < n; i++) {
      last = new Item(i, (i & 15) == 0 ? null : last);
    }
    long sum = 0;
    for (Item item = last; item != null; item = item.before) {
      sum += item.value;
    }
    return sum;
  }
}
