package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A native throws an exception, and the guest catches it. */
@State(Scope.Thread)
public class ExceptionToGuest {

  private final Catcher guest = new Guest().bind(Catcher.class);
  private final Catcher java = new JavaCatcher();
  private long number = 7;

  /** What both sides implement. */
  public interface Catcher {
    /** One more than the number if the native throws. */
    long catches(long number);
  }

  private static final class JavaCatcher implements Catcher {
    @Override
    public long catches(long number) {
      try {
        Guest.Natives.fail(number);
        return number;
      } catch (RuntimeException _) {
        return number + 1;
      }
    }
  }

  /** The stub. */
  @Benchmark
  public long guest() {
    return guest.catches(number);
  }

  /** A class of Java. */
  @Benchmark
  public long java() {
    return java.catches(number);
  }
}
