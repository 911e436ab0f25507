package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The sum of a million numbers in memory outside the heap. */
@State(Scope.Thread)
public class MemorySum {

  private static final int LENGTH = 1_000_000;

  private final Program program = new Guest().bind(Program.class);
  private final MemorySegment values =
      Arena.global().allocateFrom(ValueLayout.JAVA_LONG, LongStream.range(0, LENGTH).toArray());

  /** The guest, by address. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long guest() {
    return program.memorySum(values.address(), LENGTH);
  }

  /** Java, by memory segment. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long java() {
    long sum = 0;
    for (long i = 0; i < LENGTH; i++) {
      sum += values.getAtIndex(ValueLayout.JAVA_LONG, i);
    }
    return sum;
  }
}
