package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.border.Limits;
import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java example of the README. */
public final class EmbeddingTest {

  // README begins
  @NativePackage("host")
  public static final class Treasury {
    @Native
    public static long tax(long amount) {
      return amount / 10;
    }
  }

  /** What the host wants of the guest: checked once, then as fast as a Java class. */
  public interface Prices {
    long gross(long net);
  }

  static long price(Path file) {
    Limits limits = Limits.builder().deadline(Duration.ofSeconds(1)).build();
    try (Engine engine = Engine.builder().natives(Treasury.class).limits(limits).build();
        Context context = engine.newContext()) {
      GuestPackage prices = engine.load(file);
      long dynamic = context.function(prices, "gross").callForI64(100L);
      return dynamic + context.bind(prices, Prices.class).gross(50);
    }
  }

  // README ends

  @Test
  void theExampleOfTheReadmeWorks(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("prices.sir"),
            """
            package "prices" 1.0
            native func "host.tax"(i64) -> i64
            export func "gross"(i64) -> i64 {
            b0(v0: i64):
                v1 = call "host.tax"(v0)
                v2 = add v0, v1
                return v2
            }
            """);
    assertEquals(110 + 55, price(file));
  }
}
