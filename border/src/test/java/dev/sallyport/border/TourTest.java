package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Signature;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code of the package's documentation: it stands here too, where it is compiled and run. */
class TourTest {

  private static final Path MAIN = Path.of("src/main/java/dev/sallyport/border/package-info.java");
  private static final Path TEST = Path.of("src/test/java/dev/sallyport/border/TourTest.java");

  @NativePackage("host")
  public static final class Clock {
    @Native
    public static long now() {
      return System.nanoTime();
    }

    @Native("sleep-for")
    public static void sleep(CallContext context, long millis) throws InterruptedException {
      context.checkpoint();
      Thread.sleep(millis);
    }
  }

  NativeLinker linker() {
    Signature strings = Signature.parse("(ref String) -> ref String");
    var natives = new ArrayList<>(NativeFunction.allOf(Clock.class));
    natives.add(NativeFunction.of("host", "abs", Signature.parse("(i64) -> i64"), Math::abs));
    natives.add(NativeFunction.ofObjects("host", "trim", strings, (String s) -> s.strip()));
    return NativeLinker.builder(CallContext.class).source(NativeTable.of(natives)).build();
  }

  public interface Text {
    @GuestName("left-pad")
    String leftPad(String text, int width);
  }

  Text bind(Exports exports, CallContext context) {
    var lookup = MethodHandles.publicLookup();
    return Stubs.define(lookup, Text.class, exports, CallContext.class).bind(context);
  }

  Tap readOnly() {
    return call -> {
      if (call.crossing().name().startsWith("write")) {
        throw new SecurityException(call.crossing() + " is forbidden here");
      }
      return call.proceed();
    };
  }

  @Test
  void theNativesOfTheTourAreLinked() {
    for (String declared : List.of("now", "sleep-for", "abs", "trim")) {
      var table = linker();
      var signature =
          switch (declared) {
            case "now" -> "() -> i64";
            case "sleep-for" -> "(i64)";
            case "abs" -> "(i64) -> i64";
            default -> "(ref String) -> ref String";
          };
      var declaration = NativeLinkerTest.declare("host." + declared, Signature.parse(signature));
      assertEquals(declared, table.link(declaration, SearchOrder.DEFAULT).orElseThrow().name());
    }
  }

  @Test
  void theStubOfTheTourCallsItsFunction() {
    var pad =
        NativeFunction.ofObjects(
            "demo",
            "left-pad",
            Signature.parse("(ref String, i32) -> ref String"),
            (String text, Integer width) -> "-".repeat(width) + text);
    var exports = new Guest().with(pad).exports();
    assertEquals("--x", bind(exports, new TestContext(1)).leftPad("x", 2));
  }

  @Test
  void theTapOfTheTourForbidsWriting() {
    var none = Signature.parse("()");
    var write = NativeFunction.of("host", "write", none, () -> {});
    var handle =
        Taps.wrap(
            List.of(readOnly()),
            Crossing.outcall("host", "write", none),
            write.adapt(TestContext.class));
    assertThrows(SecurityException.class, () -> handle.invoke(new TestContext(1)));
  }

  @Test
  void theDocumentationShowsTheCodeThatIsCompiledHere() throws IOException {
    String compiled = withoutIndentation(Files.readString(TEST));
    var snippets =
        Pattern.compile("\\{@snippet :\\n(.*?)\\n \\* }\\n \\*\\n", Pattern.DOTALL)
            .matcher(Files.readString(MAIN))
            .results()
            .map(match -> match.group(1).replace("\n * ", "\n").replace("\n *\n", "\n\n"))
            .toList();
    assertEquals(3, snippets.size());
    for (String snippet : snippets) {
      assertTrue(compiled.contains(withoutIndentation(snippet.substring(3))), snippet);
    }
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
