package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A guest passes a string of 20 characters to a native and gets one back. */
@State(Scope.Thread)
public class StringOutcall {

  private static final int TIMES = 10_000;

  private final Program program = new Guest().bind(Program.class);
  private String text = Guest.TEXT;

  /** The guest's loop. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public String guest() {
    return program.strings(TIMES, text);
  }

  /** The same loop in Java. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public String java() {
    String turned = text;
    for (long i = 0; i < TIMES; i++) {
      turned = Guest.Natives.turn(turned);
    }
    return turned;
  }
}
