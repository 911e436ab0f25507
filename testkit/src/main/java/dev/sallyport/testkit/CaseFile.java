package dev.sallyport.testkit;

import dev.sallyport.border.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A guest program with directives in its comments that say how to run it and what must come out.
 * The directives are described in {@code cases/README.md}.
 *
 * @param path the file
 * @param loads the files that are loaded before it, in order
 * @param searched the folders in which imported packages are looked for
 * @param limits the limits of every run
 * @param raw the packages that may use raw memory
 * @param failure the code of the diagnostic that loading must end with; empty if it must load
 * @param steps what to do, in order
 */
public record CaseFile(
    Path path,
    List<Path> loads,
    List<Path> searched,
    Limits limits,
    List<String> raw,
    Optional<String> failure,
    List<Step> steps) {
  /** Copies the lists. */
  public CaseFile {
    loads = List.copyOf(loads);
    searched = List.copyOf(searched);
    raw = List.copyOf(raw);
    steps = List.copyOf(steps);
  }

  /** One thing to do. */
  public sealed interface Step {
    /** The line of the directive, from 1. */
    int line();
  }

  /** From here on everything happens in a new context. */
  public record NewContext(int line) implements Step {}

  /**
   * A call.
   *
   * @param function the name of an exported function
   * @param arguments as they are written
   * @param expectation what it must end with
   * @param prints what natives must have recorded meanwhile, a text for each value
   */
  public record Run(
      int line,
      String function,
      List<String> arguments,
      Expectation expectation,
      List<String> prints)
      implements Step {
    /** Copies the lists. */
    public Run {
      arguments = List.copyOf(arguments);
      prints = List.copyOf(prints);
    }

    Run printing(String text) {
      var all = new java.util.ArrayList<>(prints);
      all.add(text);
      return new Run(line, function, arguments, expectation, all);
    }
  }
}
