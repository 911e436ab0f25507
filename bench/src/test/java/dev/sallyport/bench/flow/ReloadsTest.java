package dev.sallyport.bench.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReloadsTest {

  @Test
  void aLineIsPrintedForEachTenth() {
    var out = new ByteArrayOutputStream();
    Reloads.run(20, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertEquals(12, out.toString(StandardCharsets.UTF_8).lines().count());
  }
}
