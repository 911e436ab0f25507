package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The host passes a string of 20 characters to a guest and gets one back. */
@State(Scope.Thread)
public class StringBackcall {

  private static final int TIMES = 10_000;

  private final Turner guest = new Guest().bind(Turner.class);
  private final Turner java = new JavaTurner();
  private String text = Guest.TEXT;

  /** What both sides implement. */
  public interface Turner {
    /** The other one of two strings. */
    String turn(String text);
  }

  private static final class JavaTurner implements Turner {
    @Override
    public String turn(String text) {
      return Guest.Natives.turn(text);
    }
  }

  /** The stub. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public String guest() {
    String turned = text;
    for (int i = 0; i < TIMES; i++) {
      turned = guest.turn(turned);
    }
    return turned;
  }

  /** A class of Java. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public String java() {
    String turned = text;
    for (int i = 0; i < TIMES; i++) {
      turned = java.turn(turned);
    }
    return turned;
  }
}
