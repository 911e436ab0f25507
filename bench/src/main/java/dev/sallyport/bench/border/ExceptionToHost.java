package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A guest throws an exception of its own, and the host catches it. */
@State(Scope.Thread)
public class ExceptionToHost {

  private final Thrower guest = new Guest().bind(Thrower.class);
  private final Thrower java = new JavaThrower();
  private long number = 7;

  /** What both sides implement. */
  public interface Thrower {
    /** Throws unless the number is negative. */
    void fail(long number);
  }

  private static final class JavaThrower implements Thrower {
    @Override
    public void fail(long number) {
      if (number >= 0) {
        throw new IllegalStateException();
      }
    }
  }

  /** The stub. */
  @Benchmark
  public Object guest() {
    return thrownBy(guest);
  }

  /** A class of Java. */
  @Benchmark
  public Object java() {
    return thrownBy(java);
  }

  private Object thrownBy(Thrower thrower) {
    try {
      thrower.fail(number);
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
