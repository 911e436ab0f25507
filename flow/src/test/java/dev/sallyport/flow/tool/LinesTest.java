package dev.sallyport.flow.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines of any bytes. */
final class LinesTest {

  private static List<String> lines(String text) throws IOException {
    var reader =
        new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    var lines = new ArrayList<String>();
    for (String line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }

  @Test
  void aLineEndsWithALineFeedAndPerhapsACarriageReturn() throws IOException {
    assertEquals(List.of(), lines(""));
    assertEquals(List.of("a", "", "b"), lines("a\n\nb"));
    assertEquals(List.of("a", "", "b\rc"), lines("a\r\n\r\nb\rc\n"));
    assertEquals(List.of("a\r"), lines("a\r"));
  }

  @Test
  void linesMayBeLongerThanWhatIsReadAtOnce() throws IOException {
    String longest = "x".repeat(1_000_000);
    assertEquals(List.of("a", longest, "b", longest), lines("a\n" + longest + "\nb\n" + longest));
  }

  @Test
  void inputWithoutLinesIsRefusedAndDoesNotFillTheMemory() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return length;
          }
        };
    var reader = new LineReader(endless);
    assertEquals(
        "line 1 is longer than 16 million bytes",
        assertThrows(IOException.class, reader::next).getMessage());
  }

  @Test
  void bytesThatAreNoTextBecomeThemselvesAgain() {
    byte[] latin = "caf\u00e9 \u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("caf\udce9 \udce9t\udce9", ByteText.decode(latin, 0, latin.length));
    assertEquals("\udce9t", ByteText.decode(latin, 5, 2));
    String mixed = "\ufffd\ud83d\ude00\u00e9";
    assertArrayEquals(mixed.getBytes(StandardCharsets.UTF_8), ByteText.encode(mixed));
    var random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(12)];
      random.nextBytes(bytes);
      String text = ByteText.decode(bytes, 0, bytes.length);
      assertArrayEquals(bytes, ByteText.encode(text), () -> "round " + text);
    }
  }
}
