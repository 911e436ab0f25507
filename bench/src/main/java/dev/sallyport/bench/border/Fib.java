package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The number of Fibonacci by recursion: calls of a guest within a guest. */
@State(Scope.Thread)
public class Fib {

  private final Program program = new Guest().bind(Program.class);
  private long n = 35;

  /** The guest. */
  @Benchmark
  public long guest() {
    return program.fib(n);
  }

  /** Java. */
  @Benchmark
  public long java() {
    return fib(n);
  }

  private static long fib(long n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
