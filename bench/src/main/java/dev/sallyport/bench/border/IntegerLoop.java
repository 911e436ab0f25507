package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A loop of integer arithmetic. */
@State(Scope.Thread)
public class IntegerLoop {

  private static final int TIMES = 1_000_000;

  private final Program program = new Guest().bind(Program.class);

  /** The guest. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long guest() {
    return program.loop(TIMES);
  }

  /** Java. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long java() {
    long sum = 1;
    for (long i = 0; i < TIMES; i++) {
      sum = sum * 31 ^ i;
    }
    return sum;
  }
}
