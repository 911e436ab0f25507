package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The host calls a guest function through a typed stub, in a loop. */
@State(Scope.Thread)
public class Backcall {

  private static final int TIMES = 10_000;

  private final Adder guest = new Guest().bind(Adder.class);
  private final Adder java = new JavaAdder();

  /** What both sides implement. */
  public interface Adder {
    /** The sum. */
    long add(long left, long right);
  }

  private static final class JavaAdder implements Adder {
    @Override
    public long add(long left, long right) {
      return left + right;
    }
  }

  /** The stub. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long guest() {
    long sum = 0;
    for (long i = 0; i < TIMES; i++) {
      sum = guest.add(sum, i) ^ i;
    }
    return sum;
  }

  /** A class of Java. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long java() {
    long sum = 0;
    for (long i = 0; i < TIMES; i++) {
      sum = java.add(sum, i) ^ i;
    }
    return sum;
  }
}
