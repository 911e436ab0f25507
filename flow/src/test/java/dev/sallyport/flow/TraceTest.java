package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.engine.Executor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a listener is told of a run. */
final class TraceTest {

  static List<Executor> executors() {
    return Samples.executors();
  }

  private static List<String> traced(Executor executor, String program) {
    var events = new ArrayList<String>();
    Samples.host(new ArrayList<>())
        .executor(executor)
        .trace(event -> events.add(event.text().replace("t.flow:", "")))
        .build()
        .compile("t.flow", program)
        .handler("main")
        .decide(null);
    return events;
  }

  @ParameterizedTest
  @MethodSource("executors")
  void statementsCallsConditionsAndAssignmentsAreToldInOrder(Executor executor) {
    String program =
        """
        main {
          var x = sum(1, num);
          if x > 5 {
            handle false;
          }
          x = 2;
          printi x;
        }
        """;
    assertEquals(
        List.of(
            "2:3: statement",
            "2:18: num() gave 7",
            "2:11: sum(1, 7) gave 8",
            "2:3: x = 8",
            "3:3: statement",
            "3:6: condition is true",
            "4:5: statement",
            "4:5: handle(false) gave false",
            "6:3: statement",
            "6:3: x = 2",
            "7:3: statement",
            "7:3: printi(2)"),
        traced(executor, program));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMatchTellsItsSubjectAndTheCase(Executor executor) {
    String program =
        """
        main {
          match str =^ { on "x" print "x"; on "a" always; }
          print "never";
        }
        """;
    assertEquals(
        List.of(
            "2:3: statement",
            "2:9: str() gave \"abc\"",
            "2:3: \"abc\" matches case 2",
            "2:43: statement",
            "2:43: always() gave true"),
        traced(executor, program));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aCallThatThrowsIsToldToo(Executor executor) {
    List<String> events = traced(executor, "main { assert(false, 'why'); }");
    assertEquals("1:8: statement", events.getFirst());
    assertEquals(
        "1:8: assert(false, \"why\") threw flow.Error: assertion failed: why", events.getLast());
  }
}
