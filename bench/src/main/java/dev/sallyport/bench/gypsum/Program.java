package dev.sallyport.bench.gypsum;

import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeTable;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the program of the benchmarks has. */
public interface Program {

  /** The name of its file. */
  String FILE = "bench.gy";

  /** The sum of the numbers below another. */
  long additions(long n);

  /** A number of Fibonacci. */
  long fib(long n);

  /** Calls a method of objects of three classes so many times. */
  long areas(long n);

  /** Makes so many objects. */
  long items(long n);

  /** How many prime numbers there are below a limit. */
  int sieve(int limit);

  /** Where a body is after so many steps. */
  double bodies(long steps);

  /** How many nodes there are in so many trees. */
  long trees(long depth, long times);

  /** How many different words there are in the text of the natives. */
  long words();

  /** Calls a native so many times. */
  long steps(long n);

  /**
   * A class of the program with the same fields.
   *
   * @param sku what was sold
   * @param count how many
   * @param price of one
   */
  record Sale(String sku, long count, long price) {}

  /** What a sale was worth. */
  long worth(Sale sale);

  /** A sale of so many. */
  Sale sold(String sku, long count);

  /** How many characters the words have. */
  long characters(List<String> words);

  /** Loads it into an engine of its own. */
  static Program load() {
    return load(NativeFunction.allOf(Natives.class));
  }

  /** Loads it into an engine of its own with other natives. */
  static Program load(List<NativeFunction> natives) {
    Engine engine = Engine.builder().natives(NativeTable.of(natives)).build();
    GuestPackage program = engine.load(SourceFile.of(FILE, text()));
    Context context = engine.newContext();
    return context.bind(program, Program.class);
  }

  private static String text() {
    try (var in = Program.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
