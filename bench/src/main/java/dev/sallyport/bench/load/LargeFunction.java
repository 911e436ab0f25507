package dev.sallyport.bench.load;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Functions around the sizes at which HotSpot no longer compiles (8,000 bytes) and class files no
 * longer hold (65,535 bytes). Each runs through about the same number of operations.
 */
@State(Scope.Thread)
public class LargeFunction {

  /** How many operations one call goes through; each size divides it nearly. */
  private static final int OPERATIONS = 1_000_000;

  /** How many bytes the function would have as one method. */
  @Param({"7900", "8100", "63000", "66000", "500000"})
  public int bytes = 7900;

  private GuestFunction large;
  private long rounds;

  /** Loads the function. */
  @Setup
  public void load() {
    int operations = Programs.operationsIn(bytes);
    rounds = OPERATIONS / operations;
    Engine engine = Engine.builder().build();
    Context context = engine.newContext();
    String text = Programs.ofOperations(operations);
    large = context.function(engine.load(SourceFile.of("large.sir", text)), "large");
  }

  /** An operation. */
  @Benchmark
  @OperationsPerInvocation(OPERATIONS)
  public long guest() {
    return large.callForI64(rounds);
  }
}
