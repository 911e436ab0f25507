package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Executor;
import dev.sallyport.flow.tool.CaseFile;
import dev.sallyport.flow.tool.CaseRunner;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tour in docs/flow.md: what it shows has to work. */
final class DocumentationTest {

  /** A request as the tour has it. */
  record Request(String path) {
    boolean answer(long status, String body) {
      return status == 404 && body.equals("no /index");
    }
  }

  /** What programs of the tour call, as annotated methods. */
  static final class Natives {
    @HostFunction("req.path")
    public static String path(Request request) {
      return request.path();
    }

    @HostHandler("respond")
    public static boolean respond(Request request, long status, @Default("") String body) {
      return request.answer(status, body);
    }
  }

  private static final String TOUR = Samples.read(Path.of("../docs/flow.md"));

  private static List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(TOUR)
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  static List<Executor> executors() {
    return Samples.executors();
  }

  @ParameterizedTest
  @MethodSource("executors")
  void everyProgramOfTheTourDoesWhatStandsBelowIt(Executor executor, @TempDir Path folder)
      throws IOException {
    List<String> programs = blocks("flow");
    assertTrue(programs.size() >= 12);
    for (String program : programs) {
      Path file = Files.writeString(folder.resolve("tour.flow"), program);
      List<String> differences = new CaseRunner(Optional.of(executor)).run(CaseFile.read(file));
      assertEquals(List.of(), differences, program);
    }
  }

  @Test
  void theHostOfTheTourWorks() {
    Flow flow =
        Flow.builder()
            .function("req.path", FlowType.STRING)
            .bind(context -> context.request(Request.class).path())
            .handler("respond")
            .param("status", FlowType.INT)
            .param("body", FlowType.STRING, "")
            .bind(
                (context, arguments) ->
                    context.request(Request.class).answer(arguments.number(0), arguments.string(1)))
            .build();
    FlowProgram program = flow.compile("site.flow", "main { respond 404, \"no #{req.path}\"; }");
    boolean handled = program.handler("main").run(new Request("/index"));
    assertTrue(handled);
  }

  @Test
  void theLimitedHostOfTheTourWorks() {
    Flow limited =
        Flow.builder()
            .natives(MethodHandles.lookup(), Natives.class)
            .enable(Feature.WHILE_LOOP)
            .quota(10_000)
            .deadline(Duration.ofMinutes(1))
            .build();
    FlowHandler endless =
        limited.compile("loop.flow", "main { while req.path =^ '/' {} }").handler("main");
    String end =
        switch (endless.decide(new Request("/index"))) {
          case RunResult.Decision.HANDLED -> "handled";
          case RunResult.Decision.NOT_HANDLED -> "not handled";
          case RunResult.Aborted aborted -> aborted.reason() + " at " + aborted.place();
        };
    assertTrue(TOUR.contains("The end is `" + end + "`"), end);
  }

  @Test
  void theTourShowsTheCodeOfThisTest() {
    String source =
        Samples.read(Path.of("src/test/java/dev/sallyport/flow/DocumentationTest.java"));
    for (String block : blocks("java")) {
      assertTrue(
          tight(source).contains(tight(block)), "the tour shows other code than this:\n" + block);
    }
  }

  private static String tight(String code) {
    return code.replaceAll("\\s+", "");
  }
}
