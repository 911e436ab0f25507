package dev.sallyport.bench.gypsum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Records and lists are copied where they cross the border; the Java side copies them by hand. */
@State(Scope.Thread)
public class CompoundValues {

  /** How many words the list has. */
  static final int WORDS = 100;

  private final Program program = Program.load();
  private final List<String> words = IntStream.range(0, WORDS).mapToObj(i -> "word " + i).toList();
  private Program.Sale sale = new Program.Sale("apple", 3, 12);

  /** What the host would copy a sale to. */
  private static final class Copy {
    private final String sku;
    private final long count;
    private final long price;

    Copy(Program.Sale sale) {
      this.sku = sale.sku();
      this.count = sale.count();
      this.price = sale.price();
    }

    Program.Sale back() {
      return new Program.Sale(sku, count, price);
    }
  }

  /** A record goes in. */
  @Benchmark
  public long recordIn() {
    return program.worth(sale);
  }

  /** The same in Java. */
  @Benchmark
  public long recordInJava() {
    var copy = new Copy(sale);
    return copy.count * copy.price;
  }

  /** A record comes back. */
  @Benchmark
  public Program.Sale recordOut() {
    return program.sold("apple", sale.count());
  }

  /** The same in Java. */
  @Benchmark
  public Program.Sale recordOutJava() {
    return new Copy(new Program.Sale("apple", sale.count(), 12)).back();
  }

  /** A list goes in. */
  @Benchmark
  public long listIn() {
    return program.characters(words);
  }

  /** The same in Java. */
  @Benchmark
  public long listInJava() {
    long sum = 0;
    for (String word : new ArrayList<>(words)) {
      sum += word.length();
    }
    return sum;
  }
}
