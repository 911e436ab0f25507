package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A loop of additions. */
@State(Scope.Thread)
public class Additions {

  private final Program program = Program.load();
  private long n = 100_000_000;

  /** In Gypsum. */
  @Benchmark
  public long guest() {
    return program.additions(n);
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return additions(n);
  }

  private static long additions(long n) {
    long sum = 0;
    for (long i = 0; i < n; i++) {
      sum += i;
    }
    return sum;
  }
}
