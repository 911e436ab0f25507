package dev.sallyport.cli;

import java.util.List;

/** One thing that the command line can do. Commands have no state. */
interface Command {

  /** The word that names it. */
  String name();

  /** What it does, in one sentence. */
  String summary();

  /** What it takes beside options. */
  List<Operand> operands();

  /** What it understands, {@link Option#HELP} aside. */
  List<Option<?>> options();

  /** What else is good to know, as a paragraph. */
  String notes();

  /** Command lines that work, as they are typed. */
  List<String> examples();

  /**
   * Does it.
   *
   * @return the exit status of the process
   */
  int run(Streams streams, Invocation invocation);
}
