package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Calls of a native in a loop. */
@State(Scope.Thread)
public class NativeCalls {

  private final Program program = Program.load();
  private long n = 10_000_000;

  /** In Gypsum. */
  @Benchmark
  public long guest() {
    return program.steps(n);
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return steps(n);
  }

  private static long steps(long n) {
    long sum = 0;
    for (long i = 0; i < n; i++) {
      sum = Natives.step(sum, i);
    }
    return sum;
  }
}
