package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** What surrounds a program, each kind in a class of its own, since each is granted by itself. */
public final class ProcessNatives {

  private ProcessNatives() {}

  /** The command line. */
  @NativePackage("std.io")
  public record Arguments(List<String> arguments) {
    /** Copies the list. */
    public Arguments {
      arguments = List.copyOf(arguments);
    }

    /** A fresh array of the arguments. */
    @Native("argument_array")
    public Object[] array() {
      return arguments.toArray();
    }
  }

  /** The environment. */
  @NativePackage("std.io")
  public record Environment(UnaryOperator<String> values) {
    /** The value of a variable, or null. */
    @Native("environment_value")
    public String value(String name) {
      return values.apply(CoreNatives.notNull(name));
    }
  }

  /** The clocks. */
  @NativePackage("std.io")
  public static final class Clock {

    /** The clocks of the machine. */
    public Clock() {}

    /** Milliseconds since 1970. */
    @Native
    public long time() {
      return System.currentTimeMillis();
    }

    /** Nanoseconds since some time. */
    @Native("nano_time")
    public long nanoTime() {
      return System.nanoTime();
    }

    /** Waits. */
    @Native
    public void sleep(long milliseconds) throws InterruptedException {
      Thread.sleep(Math.max(0, milliseconds));
    }
  }

  /** Chance. */
  @NativePackage("std.io")
  public static final class Chance {

    /** The source of the machine. */
    public Chance() {}

    /** A number that nobody can foresee. */
    @Native("random_seed")
    public long seed() {
      // Made when it is needed, since it brings in all of the JDK's security.
      return new SecureRandom().nextLong();
    }
  }

  /** The end of the program. */
  @NativePackage("std.io")
  public record Exit(IntConsumer handler) {
    /** Ends it. */
    @Native("end_program")
    public void end(int status) {
      handler.accept(status);
    }
  }
}
