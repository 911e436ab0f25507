package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The sum of an array of a million numbers. */
@State(Scope.Thread)
public class ArraySum {

  private static final int LENGTH = 1_000_000;

  private final Program program = new Guest().bind(Program.class);
  private final long[] values = LongStream.range(0, LENGTH).toArray();

  /** The guest. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long guest() {
    return program.arraySum(values);
  }

  /** Java. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long java() {
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
    }
    return sum;
  }
}
