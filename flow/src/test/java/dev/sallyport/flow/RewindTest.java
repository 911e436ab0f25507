package dev.sallyport.flow;

import static dev.sallyport.flow.FlowType.STRING;
import static dev.sallyport.flow.FlowType.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Executor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that begin again, as for an internal redirect. */
final class RewindTest {

  private final List<String> log = new ArrayList<>();
  private final Deque<String> paths = new ArrayDeque<>(List.of("/old", "/new"));

  static List<Executor> executors() {
    return Samples.executors();
  }

  private FlowBuilder host(Executor executor) {
    return Flow.builder()
        .executor(executor)
        .function("path", STRING)
        .bind(_ -> paths.element())
        .function("note", VOID)
        .param("text", STRING)
        .act((_, arguments) -> log.add(arguments.string(0)))
        .handler("redirect")
        .bind(
            context -> {
              paths.pop();
              throw context.rewind();
            })
        .handler("done")
        .bind(_ -> true);
  }

  private FlowHandler main(FlowBuilder host, String program) {
    return host.build().compile("t.flow", program).handler("main");
  }

  private static final String REDIRECTS =
      """
      main {
        note "begin [#{$1}]";
        inner if path =~ /^\\/(o)/;
        note path;
        done;
      }
      inner { redirect; note "never"; }
      """;

  @ParameterizedTest
  @MethodSource("executors")
  void aRunBeginsAgainAtItsFirstStatementWithoutGroups(Executor executor) {
    FlowHandler main = main(host(executor), REDIRECTS);
    assertTrue(main.run(null));
    assertEquals(List.of("begin []", "begin []", "/new"), log);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void globalsKeepTheirValues(Executor executor) {
    FlowBuilder host = host(executor).enable(Feature.GLOBAL_SCOPE);
    String program = "var n = 0; main { n = n + 1; note string(n); redirect if n == 1; }";
    assertFalse(main(host, program).run(null));
    assertEquals(List.of("1", "2"), log);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void onlyTheRunThatAsksForItBeginsAgain(Executor executor) {
    FlowBuilder host =
        host(executor)
            .function("inside", VOID)
            .param("handler", FlowType.HANDLER)
            .act((_, arguments) -> arguments.handler(0).run(null));
    main(host, "main { note 'outer'; inside { note path; redirect if path == '/old'; }; }")
        .run(null);
    assertEquals(List.of("outer", "/old", "/new"), log);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aRunThatBeginsAgainForEverIsEnded(Executor executor) {
    FlowBuilder host =
        Flow.builder()
            .executor(executor)
            .function("again", VOID)
            .act(
                (context, _) -> {
                  log.add("again");
                  throw context.rewind();
                });
    FlowHandler main = main(host, "main { again; }");
    assertThrows(IllegalStateException.class, () -> main.run(null));
    assertEquals(101, log.size());
  }
}
