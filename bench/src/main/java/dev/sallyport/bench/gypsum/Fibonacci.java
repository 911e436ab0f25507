package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Calls of a function by itself. */
@State(Scope.Thread)
public class Fibonacci {

  private final Program program = Program.load();
  private long n = 40;

  /** In Gypsum. */
  @Benchmark
  public long guest() {
    return program.fib(n);
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return fib(n);
  }

  private static long fib(long n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
