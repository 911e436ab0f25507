package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.NativeFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostNativesTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void everyNativeIsInTheDocumentWithItsSignature() throws IOException {
    String document = Files.readString(Console.ROOT.resolve("docs/host.md"));
    List<NativeFunction> natives = NativeFunction.allOf(natives(""));
    natives.forEach(
        each -> {
          String line = "native func \"host." + each.name() + "\"" + each.signature();
          assertTrue(document.contains(line + "\n"), "docs/host.md lacks: " + line);
        });
    long documented = document.lines().filter(line -> line.startsWith("native func")).count();
    assertEquals(natives.size(), documented);
  }

  @Test
  void linesAreReadUpToTheEnd() throws IOException {
    HostNatives natives = natives("one\ntwo");
    assertEquals("one", natives.readLine());
    assertEquals("two", natives.readLine());
    assertEquals(null, natives.readLine());
  }

  @Test
  void outputAndMessagesKeepTheirOrder() {
    HostNatives natives = natives("");
    natives.print("a");
    natives.println("b");
    natives.log("c");
    natives.println(null);
    assertEquals("ab\nc\nnull\n", screen.toString(StandardCharsets.UTF_8));
  }

  @Test
  void argumentsAreACopy() {
    HostNatives natives = natives("");
    natives.args()[0] = "changed";
    assertEquals("given", natives.args()[0]);
  }

  @Test
  void textsAreCutJoinedAndCompared() {
    HostNatives natives = natives("");
    assertEquals("gatehouse", natives.concat("gate", "house"));
    assertEquals("house", natives.substring("gatehouse", 4, 9));
    assertEquals(4, natives.indexOf("gatehouse", "h", 0));
    assertEquals(-1, natives.indexOf("gatehouse", "g", 1));
    assertEquals('a', natives.charAt("gate", 1));
    assertEquals("é", natives.ofChar(0xe9));
    assertTrue(natives.compare("a", "b") < 0);
  }

  @Test
  void numbersAreReadAndWritten() {
    HostNatives natives = natives("");
    assertEquals(-42, natives.toInt(" -42 "));
    assertEquals(1.5, natives.toFloat("1.5"));
    assertEquals("-42", natives.ofInt(-42));
    assertEquals("1.5", natives.ofFloat(1.5));
    assertThrows(NumberFormatException.class, () -> natives.toInt("many"));
  }

  @Test
  void randomNumbersStayBelowTheirBound() {
    HostNatives natives = natives("");
    for (int i = 0; i < 1000; i++) {
      long number = natives.random(3);
      assertTrue(number >= 0 && number < 3);
    }
  }

  private HostNatives natives(String input) {
    var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return new HostNatives(new Streams(in, out, out), List.of("given"));
  }
}
