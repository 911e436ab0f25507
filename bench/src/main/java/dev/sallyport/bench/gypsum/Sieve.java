package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Prime numbers by the sieve of Eratosthenes. */
@State(Scope.Thread)
public class Sieve {

  private final Program program = Program.load();
  private int limit = 5_000_000;

  /** In Gypsum. */
  @Benchmark
  public int guest() {
    return program.sieve(limit);
  }

  /** In Java. */
  @Benchmark
  public int java() {
    return sieve(limit);
  }

  private static int sieve(int limit) {
    boolean[] composite = new boolean[limit];
    int count = 0;
    for (int i = 2; i < limit; i++) {
      if (!composite[i]) {
        count++;
        for (int multiple = i + i; multiple < limit; multiple += i) {
          composite[multiple] = true;
        }
      }
    }
    return count;
  }
}
