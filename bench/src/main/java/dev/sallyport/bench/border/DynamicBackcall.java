package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import dev.sallyport.engine.GuestFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The host calls a guest function by name, checked at each call. */
@State(Scope.Thread)
public class DynamicBackcall {

  private static final int TIMES = 10_000;

  private final GuestFunction add = new Guest().function("add");

  /** Calls with two numbers, each of which is checked. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long guest() {
    long sum = 0;
    for (long i = 0; i < TIMES; i++) {
      sum = add.callForI64(sum, i) ^ i;
    }
    return sum;
  }
}
