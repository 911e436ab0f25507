package dev.sallyport.bench.gypsum;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Calls of a method that three classes have. */
@State(Scope.Thread)
public class VirtualCalls {

  private final Program program = Program.load();
  private long n = 10_000_000;

  /** In Gypsum. */
  @Benchmark
  public long guest() {
    return program.areas(n);
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return areas(n);
  }

  private abstract static class Shape {
    abstract long area();
  }

  private static final class Square extends Shape {
    private final long side;

    Square(long side) {
      this.side = side;
    }

    @Override
    long area() {
      return side * side;
    }
  }

  private static final class Rectangle extends Shape {
    private final long width;
    private final long height;

    Rectangle(long width, long height) {
      this.width = width;
      this.height = height;
    }

    @Override
    long area() {
      return width * height;
    }
  }

  private static final class Dot extends Shape {
    @Override
    long area() {
      return 1;
    }
  }

  private static long areas(long n) {
    Shape[] shapes = {new Square(3), new Rectangle(2, 5), new Dot()};
    long sum = 0;
    int at = 0;
    for (long i = 0; i < n; i++) {
      sum += shapes[at].area();
      at = at == 2 ? 0 : at + 1;
    }
    return sum;
  }
}
