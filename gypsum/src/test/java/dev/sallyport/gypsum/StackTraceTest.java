package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.GuestException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where an exception comes from. Lines of the sources end in a comment that tells their place in
 * the trace, counted from where the exception is thrown.
 */
class StackTraceTest {

  private static final String LIBRARY =
      """
      trait Source[static +T]
        def get: T

      class Failing(var code: i64) <: Source[String]
        override def get: String = fail(code) // 2

      class Made(of: Source[Object]) // 4
        let text = of.get.to-string // 3

      class Two(from: Source[Object]) <: Made(from) // 5
        def this = this(Failing(7)) // 6

      def fail(code: i64): String =
        if (code > 0)
          throw Exception("here") // 1
        "none"
      """;

  private static final String PROGRAM =
      """
      class Shape(side: i64)
        def + (other: Shape): i64 =
          let make = lambda Two() // 7
          make() // 8
          0
        static def sum(a: Shape, b: Shape): i64 =
          a + b // 9

      trait Runner
        def run: i64 =
          def local(n: i64): i64 =
            if (n == 0)
              Shape.sum( // 10
                Shape(1),
                Shape(2))
            else
              local(n - 1) // 11
          local(1) // 12

      class Runs <: Runner

      def attempt(runner: Runner): i64 =
        try
          runner.run // 13
        finally
          ()

      let first = 1 // 15
      let second = attempt(Runs()) // 14

      def main = ()
      """;

  private static final String LAST =
      """
      let third = 3

      def touch = third
      """;

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  /** The places of the lines with a number, in the order of the numbers. */
  private static List<String> expected(SourceFile... files) {
    var places = new ArrayList<String>();
    for (int number = 1; number <= 15; number++) {
      for (SourceFile file : files) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).endsWith(" // " + number)) {
            places.add(file.name() + ":" + (i + 1));
          }
        }
      }
    }
    return places;
  }

  // What the compiler puts between functions repeats the line of one of them.
  private static List<String> shown(Throwable thrown) {
    var places = new ArrayList<String>();
    Arrays.stream(thrown.getStackTrace())
        .filter(f -> f.getFileName() != null && f.getFileName().endsWith(".gy"))
        .filter(f -> f.getLineNumber() > 0)
        .map(f -> f.getFileName() + ":" + f.getLineNumber())
        .filter(place -> places.isEmpty() || !places.getLast().equals(place))
        .forEach(places::add);
    return places;
  }

  @ParameterizedTest
  @MethodSource("executors")
  void everyFunctionShowsItsFileAndLine(Supplier<Executor> executor) {
    SourceFile library = SourceFile.of("library.gy", LIBRARY);
    SourceFile program = SourceFile.of("program.gy", PROGRAM);
    SourceFile last = SourceFile.of("last.gy", LAST);
    try (Engine engine = Engine.builder().executor(executor.get()).build();
        Context context = engine.newContext()) {
      GuestPackage loaded = engine.load(library, program, last);
      GuestException thrown =
          assertThrows(GuestException.class, () -> context.function(loaded, "main"));
      assertEquals(expected(library, program, last), shown(thrown));
    }
  }
}
