package dev.sallyport.bench.gypsum;

import dev.sallyport.bench.Row;
import dev.sallyport.bench.Row.Measured;
import dev.sallyport.bench.Suite;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What programs in Gypsum compute, and how fast they are compiled. */
public final class GypsumSuite implements Suite {

  private static final String AIM = "≤ 1.15";

  @Override
  public String name() {
    return "gypsum";
  }

  @Override
  public String about() {
    return "programs in Gypsum beside the same in Java; compiling";
  }

  @Override
  public String measured() {
    return "Gypsum";
  }

  @Override
  public List<Row> rows() {
    return List.of(
        Row.besideJava("100 million additions", Additions.class, AIM),
        Row.besideJava("fib(40)", Fibonacci.class, AIM),
        Row.besideJava("10 million virtual calls", VirtualCalls.class, AIM),
        Row.besideJava("10 million objects", Allocations.class, AIM),
        Row.besideJava("the prime numbers below 5 million", Sieve.class, AIM),
        Row.besideJava("500,000 steps of five bodies", NBody.class, AIM),
        Row.besideJava("20 trees of 131,071 nodes", BinaryTrees.class, AIM),
        Row.besideJava("the words in 50 MB", WordCount.class, AIM),
        Row.besideJava("10 million calls of a native", NativeCalls.class, "≤ 1.05"),
        compound("a record of 3 components goes in", "recordIn"),
        compound("a record of 3 components comes back", "recordOut"),
        compound("a list of " + CompoundValues.WORDS + " strings goes in", "listIn"),
        compiling());
  }

  private static Row compound(String title, String method) {
    return Row.beside(
        title,
        Measured.of(CompoundValues.class, method),
        Measured.of(CompoundValues.class, method + "Java"),
        "");
  }

  // The compiler is large, so that the JVM needs long to compile it itself.
  private static Row compiling() {
    var warm = new Measured(CompileSpeed.class, "guest", Map.of(), List.of(), 20);
    return new Row("compile and load, each line", warm, Optional.empty(), "≤ 5 µs");
  }
}
