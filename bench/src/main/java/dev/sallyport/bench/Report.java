package dev.sallyport.bench;

import java.io.IOException;
import java.io.PrintStream;

/** A measurement that is not one of operations by the million, and prints a table of its own. */
public interface Report {

  /** The word on the command line. */
  String name();

  /** What it is about, in one line. */
  String about();

  /**
   * Measures and prints.
   *
   * @param quick whether a hint is enough
   */
  void run(boolean quick, PrintStream out) throws IOException, InterruptedException;
}
