package dev.sallyport.testkit;

import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import dev.sallyport.engine.JvmOptions;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Printer;
import java.util.List;
import java.util.Optional;

/**
 * Compares executors on generated programs: each program runs on the interpreter, which says what
 * is right, and on others.
 */
public final class Differential {

  private static final int SMALL_METHODS = 300;

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
   */
  public Optional<Failure> check(long seed, GeneratorOptions options) {
    IrModule module = ProgramGenerator.generate(seed, options);
    Observation expected = ProgramRunner.run(oracle, module, seed);
    return candidates.stream()
        .filter(c -> !ProgramRunner.run(c.executor(), module, seed).equals(expected))
        .findFirst()
        .map(c -> failure(c, module, seed));
  }

  private Failure failure(Candidate candidate, IrModule module, long seed) {
    IrModule small = Reducer.reduce(module, m -> !difference(candidate, m, seed).isEmpty());
    return new Failure(seed, candidate.name(), difference(candidate, small, seed), small);
  }

  private String difference(Candidate candidate, IrModule module, long seed) {
    Observation expected = ProgramRunner.run(oracle, module, seed);
    Observation actual = ProgramRunner.run(candidate.executor(), module, seed);
    return actual.equals(expected) ? "" : expected.firstDifference(actual);
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
