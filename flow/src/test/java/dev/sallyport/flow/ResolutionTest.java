package dev.sallyport.flow;

import static dev.sallyport.flow.FlowType.BOOL;
import static dev.sallyport.flow.FlowType.INT;
import static dev.sallyport.flow.FlowType.STRING;
import static dev.sallyport.flow.FlowType.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which overload a call means: section 8 of the reference, row by row. */
final class ResolutionTest {

  private final List<String> calls = new ArrayList<>();
  private final Flow flow = host();

  private Flow host() {
    return Flow.builder()
        .function("one", VOID)
        .param("x", INT)
        .act((_, a) -> called("one(I)", a))
        .function("one", VOID)
        .param("x", STRING)
        .act((_, a) -> called("one(S)", a))
        .function("more", VOID)
        .param("x", INT)
        .act((_, a) -> called("more(I)", a))
        .function("more", VOID)
        .param("x", INT)
        .param("y", INT, 5)
        .act((_, a) -> called("more(II)", a))
        .function("two", VOID)
        .param("x", INT)
        .param("y", INT, 5)
        .act((_, a) -> called("two(II)", a))
        .function("two", VOID)
        .param("x", INT)
        .param("s", STRING, "d")
        .act((_, a) -> called("two(IS)", a))
        .function("opt", VOID)
        .param("first", INT, 1)
        .param("needed", STRING)
        .param("last", BOOL, true)
        .act((_, a) -> called("opt", a))
        .function("bare", VOID)
        .params(INT, INT)
        .act((_, a) -> called("bare", a))
        .function("id", INT)
        .param("x", INT)
        .bind((_, a) -> a.number(0))
        .build();
  }

  private void called(String name, FlowArguments arguments) {
    var text = new StringBuilder(name);
    for (int i = 0; i < arguments.count(); i++) {
      text.append(' ').append(arguments.value(i));
    }
    calls.add(text.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one 1                      | one(I) 1",
        "one 'a'                    | one(S) a",
        "one x: 'a'                 | one(S) a",
        "more 1                     | more(I) 1",
        "more 1, 2                  | more(II) 1 2",
        "more y: 2, x: 1            | more(II) 1 2",
        "two 1, 2                   | two(II) 1 2",
        "two 1, 'a'                 | two(IS) 1 a",
        "two s: 'a', x: 1           | two(IS) 1 a",
        "opt 1, 'a'                 | opt 1 a true",
        "opt 1, 'a', false          | opt 1 a false",
        "opt needed: 'a'            | opt 1 a true",
        "opt last: no, needed: 'a'  | opt 1 a false",
        "bare 1, 2                  | bare 1 2",
        "bare(1, 2)                 | bare 1 2",
        "one id 1                   | one(I) 1",
        "one(id(2),)                | one(I) 2"
      })
  void aCallMeansTheOverload(String call, String expected) {
    flow.compile("t.flow", "main { " + call.replace('\'', '"') + "; }").handler("main").run(null);
    assertEquals(List.of(expected), calls);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two 1                 | AMBIGUOUS_CALL",
        "one true              | NO_MATCHING_SIGNATURE POSITIONAL_TYPE POSITIONAL_TYPE",
        "one                   | NO_MATCHING_SIGNATURE NO_DEFAULT NO_DEFAULT",
        "more 1, 2, 3          | NO_MATCHING_SIGNATURE SUPERFLUOUS_PARAMETERS"
            + " SUPERFLUOUS_PARAMETERS",
        "opt 1                 | NO_MATCHING_SIGNATURE NO_DEFAULT",
        "opt first: 2          | NO_MATCHING_SIGNATURE MISSING_NAMED_PARAMETER",
        "opt needed: 'a', more: 1| NO_MATCHING_SIGNATURE SUPERFLUOUS_ARGUMENTS",
        "opt needed: 5         | NO_MATCHING_SIGNATURE NAMED_TYPE",
        "bare x: 1, y: 2       | NO_MATCHING_SIGNATURE NO_PARAMETER_NAMES",
        "bare 1                | NO_MATCHING_SIGNATURE NO_DEFAULT",
        "one x: 1, x: 2        | DUPLICATE_ARGUMENT"
      })
  void aCallThatFitsNothingSaysWhyForEachCandidate(String call, String expected) {
    List<String> codes =
        Samples.codes(flow, "main { " + call.replace('\'', '"') + "; }").stream()
            .map(Enum::name)
            .toList();
    assertEquals(expected, String.join(" ", codes));
  }

  @Test
  void argumentsAreEvaluatedAsWrittenAndPassedAsDeclared() {
    var printed = Samples.printedBy("main { listen reuse: t, port: num; }");
    assertEquals(List.of("mark t", "0.0.0.0 7 128 yes"), printed);
  }

  @Test
  void aParameterThatCouldBeAnAddressIsRefused() {
    var declared = Flow.builder().function("f", VOID);
    assertThrows(IllegalArgumentException.class, () -> declared.param("dead", INT));
  }
}
