package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A guest calls a native in a loop. */
@State(Scope.Thread)
public class Outcall {

  private static final int TIMES = 10_000;

  private final Program program = new Guest().bind(Program.class);

  /** The guest's loop. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long guest() {
    return program.outcalls(TIMES);
  }

  /** The same loop in Java. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long java() {
    long sum = 0;
    for (long i = 0; i < TIMES; i++) {
      sum = Guest.Natives.step(sum, i);
    }
    return sum;
  }
}
