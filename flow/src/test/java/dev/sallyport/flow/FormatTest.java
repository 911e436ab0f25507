package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.flow.tool.TestHost;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formatter. That it keeps every token it checks itself, each time. */
final class FormatTest {

  private static final Flow FLOW = Flow.builder().module(TestHost.module(_ -> {})).build();

  private static String format(String text) {
    return FLOW.format("test.flow", text).text().orElseThrow();
  }

  static Stream<Path> programs() {
    return Stream.of(Samples.CASES, Samples.EXAMPLES)
        .flatMap(folder -> Samples.files(folder, ".flow").stream())
        .filter(file -> FLOW.format("test.flow", Samples.read(file)).text().isPresent());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void formattingTwiceIsFormattingOnce(Path file) {
    String once = format(Samples.read(file));
    assertEquals(once, format(once));
  }

  @Test
  void statementsGetALineEachAndBlocksAreIndented() {
    assertEquals(
        """
        main {
          if t and not f {
            print "a";
          } else {
            printi -1;
          }
        }
        """,
        format("main{if t   and not f{print \"a\";}else{printi -1;}}"));
  }

  @Test
  void commentsStay() {
    String text =
        """
        # about main
        main {  # its brace

          /* inside */
          print "a";  # behind

          # before the end
        }
        """;
    assertEquals(text, format(text));
  }

  @Test
  void anIncludeStaysInTheFirstColumnAndNothingElseGetsThere() {
    assertEquals("#include \"a\"\nmain {}\n", format("#include \"a\"\nmain {}"));
    assertEquals(" #include \"a\"\nmain {}\n", format("   #include \"a\"\nmain {}"));
  }

  @Test
  void aProgramForAnotherHostIsFormattedToo() {
    assertEquals(
        "main {\n  serve \"x\" if header \"Host\" == \"a\";\n}\n",
        format("main { serve \"x\" if header \"Host\"==\"a\"; }"));
  }

  @Test
  void whatHasSyntaxErrorsIsLeftAlone() {
    Flow.Formatted formatted = FLOW.format("test.flow", "main { print 1 +; }");
    assertTrue(formatted.text().isEmpty());
    assertEquals(
        List.of(FlowCode.UNEXPECTED_TOKEN),
        formatted.report().diagnostics().stream().map(d -> d.code()).toList());
  }
}
