package dev.sallyport.testkit;

import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.JvmOptions;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Printer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Compares executors on generated programs: each program runs on the interpreter, which says what
 * is right, and on others.
 */
public final class Differential {

  private static final int SMALL_METHODS = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PATIENCE_WHEN_REDUCING = Duration.ofSeconds(2);
  private static final int MOST_ENDLESS = 10;

  private final Executor oracle;
  private final List<Candidate> candidates;

  /**
   * An executor that is compared with the oracle.
   *
   * @param name the name for reports
   */
  public record Candidate(String name, Executor executor) {}

  /** Compares executors with one that is right. */
  public Differential(Executor oracle, List<Candidate> candidates) {
    this.oracle = oracle;
    this.candidates = List.copyOf(candidates);
  }

  /** The executors of the engine, with the JVM's once more under stress: every method is split. */
  public static Differential ofAll() {
    return new Differential(
        Executors.interpreter(),
        List.of(
            new Candidate("jvm", Executors.jvm()),
            new Candidate("jvm with small methods", Executors.jvm(stress()))));
  }

  /** Options that split nearly every function into several methods. */
  public static JvmOptions stress() {
    return new JvmOptions(SMALL_METHODS, JvmOptions.DEFAULT.listener());
  }

  /**
   * Runs the program of a seed on all executors.
   *
   * @return what was wrong, or empty
   * @throws IllegalStateException if the program takes too long on the oracle; generated programs
   *     end
   */
  public Optional<Failure> check(long seed, GeneratorOptions options) {
    IrModule module = ProgramGenerator.generate(seed, options);
    Observation expected = ProgramRunner.run(oracle, module, seed, PATIENCE);
    if (expected.equals(Observation.ENDLESS)) {
      throw new IllegalStateException("the program of seed " + seed + " does not end");
    }
    for (Candidate candidate : candidates) {
      Observation actual = ProgramRunner.run(candidate.executor(), module, seed, PATIENCE);
      if (!actual.equals(expected)) {
        return Optional.of(failure(candidate, module, seed, expected.firstDifference(actual)));
      }
    }
    return Optional.empty();
  }

  private Failure failure(Candidate candidate, IrModule module, long seed, String difference) {
    var comparison = new Comparison(oracle, candidate.executor(), seed);
    IrModule small = Reducer.reduce(module, m -> !comparison.difference(m).isEmpty());
    String now = comparison.difference(small);
    return new Failure(seed, candidate.name(), now.isEmpty() ? difference : now, small);
  }

  /** Compares two executors while a program is reduced, which makes some programs endless. */
  private static final class Comparison {

    private final Executor oracle;
    private final Executor candidate;
    private final long seed;
    private int endless;

    Comparison(Executor oracle, Executor candidate, long seed) {
      this.oracle = oracle;
      this.candidate = candidate;
      this.seed = seed;
    }

    // A run that does not end keeps its thread busy, so that only a few are allowed.
    String difference(IrModule module) {
      Observation expected = run(oracle, module);
      Observation actual = expected.equals(Observation.ENDLESS) ? expected : run(candidate, module);
      return actual.equals(expected) ? "" : expected.firstDifference(actual);
    }

    private Observation run(Executor executor, IrModule module) {
      if (endless == MOST_ENDLESS) {
        return Observation.ENDLESS;
      }
      Observation observation = ProgramRunner.run(executor, module, seed, PATIENCE_WHEN_REDUCING);
      endless += observation.equals(Observation.ENDLESS) ? 1 : 0;
      return observation;
    }
  }

  /**
   * A program on which an executor went wrong.
   *
   * @param seed generates the program as it was
   * @param executor the name of the executor that was wrong
   * @param difference the first line that was different
   * @param module the program, reduced
   */
  public record Failure(long seed, String executor, String difference, IrModule module) {
    /** All that is needed to work on it. */
    public String report() {
      return """
      %s is wrong on the program of seed %d:
      %s
      To run it again:
        mvn -B -pl testkit -am test -Dtest=DifferentialTest -Dsallyport.seed=%d \
      -Dsallyport.programs=1 -Dsurefire.failIfNoSpecifiedTests=false
      The program, reduced:
      %s\
      """
          .formatted(executor, seed, difference, seed, Printer.print(module));
    }
  }
}
