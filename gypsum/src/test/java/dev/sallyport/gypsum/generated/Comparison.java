package dev.sallyport.gypsum.generated;

import dev.sallyport.border.Limits;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.JvmOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what programs do on the executors with what they mean. */
final class Comparison implements AutoCloseable {

  private static final int SMALL_METHODS = 300;
  private static final int MOST_ATTEMPTS = 1_000;

  private final Runner interpreter =
      new Runner("the interpreter", Executors.interpreter(), fuel(Runner.AMPLE));
  private final Runner jvm = new Runner("the JVM", Executors.jvm(), fuel(Runner.AMPLE));
  private final Runner split =
      new Runner(
          "the JVM with small methods",
          Executors.jvm(new JvmOptions(SMALL_METHODS, JvmOptions.DEFAULT.listener())),
          Limits.NONE);

  static Limits fuel(long amount) {
    return Limits.builder().fuel(amount).build();
  }

  /** What is wrong with the program of a seed, and the smallest program like it. */
  Optional<String> check(long seed) {
    Choices choices = Choices.ofSeed(seed);
    return difference(ProgramGenerator.generate(choices))
        .map(found -> report(seed, found, choices.made()));
  }

  /**
   * Something wrong.
   *
   * @param refused whether the program did not even compile
   */
  private record Finding(String text, boolean refused) {}

  private Optional<Finding> difference(ProgramGenerator.Program program) {
    var expected = new Outcome(program.printed(), program.thrown());
    for (Runner runner : List.of(interpreter, jvm, split)) {
      Outcome actual = runner.run(program.source());
      if (!actual.equals(expected)) {
        String text = runner.name() + " " + expected.firstDifference(actual);
        return Optional.of(new Finding(text, actual.isRefused()));
      }
    }
    return limited(program);
  }

  // Where a program ends for lack of fuel, both end.
  private Optional<Finding> limited(ProgramGenerator.Program program) {
    Limits little = fuel(50 + program.source().length() % 1_000);
    Outcome expected = interpreter.run(program.source(), little);
    Outcome actual = jvm.run(program.source(), little);
    return actual.equals(expected)
        ? Optional.empty()
        : Optional.of(
            new Finding("with " + little + " the JVM " + expected.firstDifference(actual), false));
  }

  private String report(long seed, Finding found, List<Integer> choices) {
    List<Integer> smallest = reduce(choices, found.refused);
    ProgramGenerator.Program program = ProgramGenerator.generate(Choices.of(smallest));
    return """
    The program of seed %d: %s
    To run it again: -Dtest=GeneratedProgramsTest -Dgypsum.programs=1 -Dgypsum.seed=%d
    Reduced: %s
    %s
    """
        .formatted(
            seed,
            found.text,
            seed,
            difference(program).map(Finding::text).orElse("?"),
            program.source());
  }

  // Leaves out and lowers decisions as long as something is wrong.
  private List<Integer> reduce(List<Integer> choices, boolean refused) {
    List<Integer> smallest = choices;
    int attempts = 0;
    int length = Math.max(1, choices.size() / 2);
    while (length > 0 && attempts < MOST_ATTEMPTS) {
      boolean smaller = false;
      for (int at = 0; at < smallest.size() && attempts < MOST_ATTEMPTS; attempts++) {
        List<Integer> next = shorter(smallest, at, length);
        if (isWrong(next, refused)) {
          smallest = next;
          smaller = true;
        } else {
          next = lower(smallest, at, length);
          boolean lowered = !next.equals(smallest) && isWrong(next, refused);
          smallest = lowered ? next : smallest;
          at += length;
        }
      }
      length = smaller && length == 1 ? 1 : length / 2;
    }
    return smallest;
  }

  private boolean isWrong(List<Integer> choices, boolean refused) {
    return difference(ProgramGenerator.generate(Choices.of(choices)))
        .filter(found -> found.refused == refused)
        .isPresent();
  }

  private static List<Integer> shorter(List<Integer> choices, int at, int length) {
    var shorter = new ArrayList<Integer>(choices.subList(0, at));
    shorter.addAll(choices.subList(Math.min(choices.size(), at + length), choices.size()));
    return shorter;
  }

  private static List<Integer> lower(List<Integer> choices, int at, int length) {
    var lower = new ArrayList<Integer>(choices);
    int end = Math.min(choices.size(), at + length);
    lower.subList(at, end).replaceAll(n -> length == 1 ? n / 2 : 0);
    return lower;
  }

  @Override
  public void close() {
    interpreter.close();
    jvm.close();
    split.close();
  }
}
