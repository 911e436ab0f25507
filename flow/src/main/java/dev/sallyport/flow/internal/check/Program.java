package dev.sallyport.flow.internal.check;

import java.util.List;

/**
 * A checked program.
 *
 * @param globals the variables of the program with their first values, in source order
 * @param handlers the named handlers, in source order
 * @param lambdas the handlers that are written in place
 */
public record Program(List<Step.Assign> globals, List<Handler> handlers, List<Handler> lambdas) {
  /** Copies the lists. */
  public Program {
    globals = List.copyOf(globals);
    handlers = List.copyOf(handlers);
    lambdas = List.copyOf(lambdas);
  }
}
