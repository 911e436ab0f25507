package dev.sallyport.flow;

import static dev.sallyport.flow.FlowType.INT;
import static dev.sallyport.flow.FlowType.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sallyport.engine.Executor;
import dev.sallyport.ir.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where runs were that ended before their end: the text that stands at their place. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PlacesTest {

  static List<Executor> executors() {
    return Samples.executors();
  }

  private static FlowBuilder host(Executor executor) {
    return Samples.host(new ArrayList<>())
        .executor(executor)
        .function("boom", INT)
        .param("n", INT)
        .bind((_, a) -> 10 / a.number(0))
        .function("wait", VOID)
        .param("n", INT)
        .act((_, a) -> new CountDownLatch((int) a.number(0)).await());
  }

  private static RunResult.Aborted aborted(FlowBuilder host, String program) {
    RunResult result = host.build().compile("t.flow", program).handler("main").decide(null);
    return assertInstanceOf(RunResult.Aborted.class, result);
  }

  /** What of a program stands at the place where its run was aborted. */
  private static String textAtEnd(FlowBuilder host, String program) {
    return text(program, aborted(host, program).place());
  }

  private static String text(String program, Span place) {
    List<String> lines = program.lines().toList();
    assertEquals(place.line(), place.endLine(), place::toString);
    return lines.get(place.line() - 1).substring(place.column() - 1, place.endColumn() - 1);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aFunctionThatFailsIsFoundAmongOthersInItsLine(Executor executor) {
    String program =
        "main {\n  print str; printi boom(2); printi boom(num - 7); printi boom(5);\n}";
    assertEquals("boom(num - 7)", textAtEnd(host(executor), program));
    assertEquals("boom(0)", textAtEnd(host(executor), "main { printi boom(1) + boom(0); }"));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aDivisionByZeroIsFoundAmongOthersInItsLine(Executor executor) {
    for (String wrong : List.of("7 / zero", "7 % zero")) {
      String others = "printi num / num; printi num % num; printi num / 2; ";
      assertEquals(
          wrong, textAtEnd(host(executor), "main { var zero = num - 7; printi " + wrong + "; }"));
      assertEquals(
          wrong,
          textAtEnd(
              host(executor), "main { var zero = num - 7; " + others + "printi " + wrong + "; }"));
      String first = "main { var zero = num - 7; printi " + wrong + "; " + others + "}";
      assertEquals(wrong, textAtEnd(host(executor), first));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aQuotaThatRunsOutInALoopNamesTheLoop(Executor executor) {
    String program = "main {\n  var i = 0;\n  print str; while i < 9 { i = 1; }\n}";
    assertEquals("while i < 9 { i = 1; }", textAtEnd(host(executor).quota(900), program));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aQuotaThatRunsOutInACallNamesTheCall(Executor executor) {
    String program = "main { printi num; printi num + 1; printi num + 2; printi num + 3; }";
    // The block costs 15, each call of the host 5 more.
    assertEquals("printi num + 1", textAtEnd(host(executor).quota(32), program));
    assertEquals("printi num + 2", textAtEnd(host(executor).quota(42), program));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aRegularExpressionThatIsTooMuchIsNamed(Executor executor) {
    String text = "'" + "x".repeat(500) + "'";
    String program = "main { var t = str + " + text + "; if str =~ /y/ {} if t =~ /y/ {} }";
    assertEquals("t =~ /y/", textAtEnd(host(executor).quota(200), program));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aFunctionThatBlocksUntilTheDeadlineIsNamed(Executor executor) {
    FlowBuilder host = host(executor).deadline(Duration.ofMillis(50));
    assertEquals("wait 1", textAtEnd(host, "main { wait 0; wait 1; wait 0; }"));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anErrorWithoutAPlaceOfItsOwnGetsTheCall(Executor executor) {
    String program = "main { assert t; assert num == 7; assert num == 8; assert t; }";
    assertEquals("assert num == 8", textAtEnd(host(executor), program));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anIncludedFileIsNamed(Executor executor, @TempDir Path folder) throws Exception {
    String part = "part {\n  print str; printi boom(0);\n}\n";
    Files.writeString(folder.resolve("part.flow"), part);
    Path main =
        Files.writeString(folder.resolve("a.flow"), "#include \"part.flow\"\nmain { part; }");
    var result = host(executor).build().compile(main).handler("main").decide(null);
    Span place = assertInstanceOf(RunResult.Aborted.class, result).place();
    assertEquals(folder.resolve("part.flow").toString(), place.file());
    assertEquals("boom(0)", text(part, place));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void stackTracesShowTheTrueLines(Executor executor) {
    String program = "main {\n\n  print str; printi boom(1) + boom(0);\n}";
    StackTraceElement[] trace = aborted(host(executor), program).cause().getStackTrace();
    List<Integer> lines =
        Arrays.stream(trace)
            .filter(e -> "t.flow".equals(e.getFileName()) && e.getMethodName().equals("main"))
            .map(StackTraceElement::getLineNumber)
            .toList();
    assertEquals(List.of(3), lines);
  }

  // Which of two loops without a call it was, compiled code does not tell.
  @ParameterizedTest
  @MethodSource("executors")
  void oneOfTwoLoopsInALineIsFoundByAPlaceThatCoversBoth(Executor executor) {
    FlowBuilder host = host(executor).quota(10_000);
    String program = "main { var n = num; while n == 8 {} while n == 7 {} }";
    assertEquals("while n == 8 {} while n == 7 {}", textAtEnd(host, program));
  }
}
