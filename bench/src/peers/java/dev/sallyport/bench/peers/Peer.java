package dev.sallyport.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same small program in one of the languages. */
@State(Scope.Thread)
public abstract class Peer {

  private static final int TIMES = 10_000;
  private static final long FIB = 20;

  /** Loads the program. */
  @Setup
  public abstract void load() throws Exception;

  /** Adds two numbers in the guest. */
  protected abstract long add(long left, long right) throws Exception;

  /** Calls the host so many times. */
  protected abstract long outcalls(long times) throws Exception;

  /** Adds so many numbers. */
  protected abstract long loop(long times) throws Exception;

  /** The number of Fibonacci by recursion. */
  protected abstract long fib(long n) throws Exception;

  /** The guest calls the host; an operation is a call. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long guestCallsHost() throws Exception {
    return outcalls(TIMES);
  }

  /** The host calls the guest. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long hostCallsGuest() throws Exception {
    long sum = 0;
    for (long i = 0; i < TIMES; i++) {
      sum = add(sum, i) & 0xffff;
    }
    return sum;
  }

  /** Recursion. */
  @Benchmark
  public long recursion() throws Exception {
    return fib(FIB);
  }

  /** A loop; an operation is a round. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long rounds() throws Exception {
    return loop(TIMES);
  }

  /** A file beside this class, as text. */
  protected static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** A file beside this class. */
  protected static byte[] bytes(String name) {
    try (var in = Peer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
