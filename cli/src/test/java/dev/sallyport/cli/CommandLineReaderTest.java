package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandLineReaderTest {

  private static final Option<String> COLOR = Option.of("--color", "NAME", text -> text, "");
  private static final Option<Boolean> LOUD = Option.flag("--loud", "");

  @Test
  void aValueStandsBehindAnEqualsSignOrInTheNextArgument() {
    assertEquals(Optional.of("red"), read(Operand.Count.ANY, "--color=red").last(COLOR));
    assertEquals(Optional.of("red"), read(Operand.Count.ANY, "--color", "red").last(COLOR));
    assertEquals(Optional.of("a=b"), read(Operand.Count.ANY, "--color=a=b").last(COLOR));
  }

  @Test
  void anOptionThatIsRepeatedKeepsAllItsValues() {
    var invocation = read(Operand.Count.ANY, "--color=red", "x", "--color=blue");
    assertEquals(List.of("red", "blue"), invocation.all(COLOR));
    assertEquals(Optional.of("blue"), invocation.last(COLOR));
    assertEquals(List.of("x"), invocation.operandsFrom(0));
  }

  @Test
  void numbersBelowZeroAreNotOptions() {
    assertEquals(
        List.of("-1", "-.5", "-inf", "-"),
        read(Operand.Count.ANY, "-1", "-.5", "-inf", "-").operandsFrom(0));
  }

  @Test
  void nothingIsAnOptionBehindTwoDashes() {
    var invocation = read(Operand.Count.ANY, "--", "--loud");
    assertFalse(invocation.has(LOUD));
    assertEquals("--loud", invocation.operand(0));
  }

  @Test
  void theRestBelongsToTheProgram() {
    var invocation = read(Operand.Count.REST, "--loud", "x", "--color", "--", "-h");
    assertTrue(invocation.has(LOUD));
    assertEquals(List.of("x", "--color", "--", "-h"), invocation.operandsFrom(0));
  }

  @Test
  void helpNeedsNothingElse() {
    assertTrue(read(Operand.Count.ONE, "-h").has(Option.HELP));
  }

  @Test
  void whatIsWrongIsSaidInTheTermsOfTheUser() {
    assertEquals("there is no option '--colour'; did you mean --color?", problem("--colour=red"));
    assertEquals("--color needs a value: --color NAME", problem("--color"));
    assertEquals("--loud takes no value", problem("--loud=very"));
    assertEquals("WHAT is missing", problem());
    assertEquals("'y' is one too many", problem("x", "y"));
  }

  private static String problem(String... arguments) {
    return assertThrows(UsageException.class, () -> read(Operand.Count.ONE, arguments))
        .getMessage();
  }

  private static Invocation read(Operand.Count count, String... arguments) {
    return CommandLineReader.read(new Painting(count), List.of(arguments));
  }

  /** A command that takes so many operands. */
  private record Painting(Operand.Count count) implements Command {
    @Override
    public String name() {
      return "paint";
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public List<Operand> operands() {
      return List.of(new Operand("WHAT", count, ""));
    }

    @Override
    public List<Option<?>> options() {
      return List.of(COLOR, LOUD);
    }

    @Override
    public String notes() {
      return "";
    }

    @Override
    public List<String> examples() {
      return List.of();
    }

    @Override
    public int run(Streams streams, Invocation invocation) {
      return 0;
    }
  }
}
