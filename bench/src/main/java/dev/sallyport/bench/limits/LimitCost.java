package dev.sallyport.bench.limits;

import dev.sallyport.bench.Guest;
import dev.sallyport.bench.border.Program;
import dev.sallyport.border.Limits;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Guest code in an engine that watches a limit, which is never reached, or none. */
@State(Scope.Thread)
public class LimitCost {

  private static final long TIMES = 1_000_000;

  /** What is watched. */
  public enum Watched {
    /** Nothing. */
    NONE,
    /** Fuel. */
    FUEL,
    /** A deadline. */
    DEADLINE,
    /** Stack depth. */
    STACK_DEPTH
  }

  /** What the engine watches. */
  @Param public Watched watched = Watched.NONE;

  private Program program;

  /** Loads the program. */
  @Setup
  public void load() {
    program = new Guest(limits()).bind(Program.class);
  }

  private Limits limits() {
    return switch (watched) {
      case NONE -> Limits.NONE;
      case FUEL -> Limits.builder().fuel(Long.MAX_VALUE - 1).build();
      case DEADLINE -> Limits.builder().deadline(Duration.ofDays(1)).build();
      case STACK_DEPTH -> Limits.builder().stackDepth(1_000_000).build();
    };
  }

  /** A call of the host that does next to nothing. */
  @Benchmark
  public long enter() {
    return program.loop(1);
  }

  /** Calls of guest functions. */
  @Benchmark
  public long calls() {
    return program.fib(30);
  }

  /** A loop. */
  @Benchmark
  public long loop() {
    return program.loop(TIMES);
  }

  /** Calls of a native in a loop. */
  @Benchmark
  public long outcalls() {
    return program.outcalls(TIMES);
  }
}
