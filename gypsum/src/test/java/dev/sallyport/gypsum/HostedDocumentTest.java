package dev.sallyport.gypsum;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.Native;
import dev.sallyport.engine.Executor;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The host that the tour shows runs the program that the tour shows. */
class HostedDocumentTest {

  // The tour begins
  record Sale(String sku, long count, Optional<String> note) {}

  interface Rules {
    Optional<String> best(List<Sale> sales);
  }

  static final class Natives {
    @Native("by_sku")
    static Map<String, Long> bySku(List<Sale> sales) {
      return sales.stream().collect(groupingBy(Sale::sku, summingLong(Sale::count)));
    }
  }

  // The tour ends

  private static String tour() throws IOException {
    return Files.readString(Path.of("../docs/gypsum.md"));
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theProgramOfTheTourFindsWhatSellsBest(Supplier<Executor> executor) throws IOException {
    String program = between(tour(), "```gypsum hosted\n", "```");
    Hosted.with(
        executor,
        program,
        List.of(new Natives()),
        p -> {
          Rules rules = p.context().bind(p.guest(), Rules.class, MethodHandles.lookup());
          var a = new Sale("a", 2, Optional.empty());
          var b = new Sale("b", 3, Optional.of("late"));
          assertEquals(Optional.of("a"), rules.best(List.of(a, b, a)));
          assertEquals(Optional.empty(), rules.best(List.of()));
        });
  }

  @Test
  void theTourShowsThisHost() throws IOException {
    Path here = Path.of("src/test/java/dev/sallyport/gypsum/HostedDocumentTest.java");
    String shown = between(Files.readString(here), "// The tour begins\n", "  // The tour ends");
    assertTrue(tour().contains("```java\n" + shown.stripTrailing() + "\n```\n"));
  }
}
