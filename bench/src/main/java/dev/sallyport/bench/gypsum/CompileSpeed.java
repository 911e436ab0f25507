package dev.sallyport.bench.gypsum;

import dev.sallyport.engine.Engine;
import dev.sallyport.engine.SourceFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of a package to a package that can be called. */
@State(Scope.Thread)
public class CompileSpeed {

  /** How many lines the package has. */
  static final int LINES = 10_000;

  private static final String PART =
      """
      // Something with a name that has a price.
      class Part%1$d(name: String, var price: i64)
        private var sold = 0

        def sell(count: i64): i64 =
          if (count <= 0)
            throw IllegalArgumentException($"cannot sell {count} of {name}")
          sold += count
          count * price

        def total = sold * price

        override def to-string = name + ": " + total.to-string

      trait Rule%1$d
        def applies(part: Part%1$d): boolean

      class Cheap%1$d(limit: i64) <: Rule%1$d
        override def applies(part: Part%1$d) = part.price < limit

      def sum%1$d(parts: List[Part%1$d], rule: Rule%1$d): i64 =
        var sum = 0
        for (part in parts)
          if (rule.applies(part))
            sum += part.total
        sum

      def kind%1$d(n: i64): String =
        match (n %% 3)
          case 0 => "zero"
          case 1 => "one"
          case _ => "more"

      def run%1$d: i64 =
        let parts = List[Part%1$d]()
        var i = 0
        while (i < 10)
          let part = Part%1$d(kind%1$d(i), i * i + %1$d)
          part.sell(i + 1)
          parts.push(part)
          i += 1
        let twice = lambda (x: I64) I64.of(x.value * 2)
        twice(I64.of(sum%1$d(parts, Cheap%1$d(50)))).value

      """;

  private final String text = text();

  /** A program of so many lines. */
  static String text() {
    int parts = (int) (LINES / PART.lines().count());
    String text =
        IntStream.range(0, parts)
            .mapToObj(PART::formatted)
            .collect(Collectors.joining("", "import std._\n\n", ""));
    return text + "// The end.\n".repeat((int) (LINES - text.lines().count()));
  }

  /** Reads, checks, generates, verifies and loads it. An operation is a line. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public String guest() {
    try (Engine engine = Engine.builder().build()) {
      return engine.load(SourceFile.of("bench.gy", text)).name();
    }
  }
}
