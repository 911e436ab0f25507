package dev.sallyport.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SoakTest {

  @Test
  void aReportIsPrintedTenTimes() {
    var out = new ByteArrayOutputStream();
    Soak.run(20, new PrintStream(out, true, StandardCharsets.UTF_8));
    String text = out.toString(StandardCharsets.UTF_8);
    assertEquals(12, text.lines().count());
    assertTrue(text.contains("| 20 | "));
  }
}
