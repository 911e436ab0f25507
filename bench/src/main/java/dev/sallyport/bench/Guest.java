package dev.sallyport.bench;

import dev.sallyport.border.Limits;
import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The guest program of the benchmarks, loaded into an engine of its own, and its natives. */
public final class Guest implements AutoCloseable {

  /** A string of 20 characters. */
  public static final String TEXT = "a string of 20 chars";

  private static final String OTHER = "b string of 20 chars";
  private static final String FILE = "bench.sir";

  private final Engine engine;
  private final Context context;
  private final GuestPackage program;

  /** Without limits. */
  public Guest() {
    this(Limits.NONE);
  }

  /** With limits. */
  public Guest(Limits limits) {
    engine = Engine.builder().natives(Natives.class).grantRawMemory("bench").limits(limits).build();
    program = engine.load(SourceFile.of(FILE, text()));
    context = engine.newContext();
  }

  private static String text() {
    try (var in = Guest.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exported functions as methods. */
  public <T> T bind(Class<T> type) {
    return context.bind(program, type);
  }

  /** An exported function. */
  public GuestFunction function(String name) {
    return context.function(program, name);
  }

  /** The engine. */
  public Engine engine() {
    return engine;
  }

  @Override
  public void close() {
    context.close();
    engine.close();
  }

  /** What guest code may call; the Java side of a benchmark calls the same methods. */
  @NativePackage("host")
  public static final class Natives {

    private Natives() {}

    /** The next of a row of numbers. */
    @Native
    public static long step(long sum, long i) {
      return sum * 31 + i;
    }

    /** The other one of two strings of the same length. */
    @Native
    public static String turn(String text) {
      return text.charAt(0) == 'a' ? OTHER : TEXT;
    }

    /** Throws unless the number is negative. */
    @Native
    public static void fail(long number) {
      if (number >= 0) {
        throw new IllegalStateException();
      }
    }
  }
}
