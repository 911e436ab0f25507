package dev.sallyport.cli;

import java.nio.file.Path;
import java.util.List;

/** What commands do with programs of one language. */
interface Programs {

  /**
   * Runs a program.
   *
   * @param arguments what stands behind the file on the command line
   * @return the exit status
   */
  int run(Path file, List<String> arguments);

  /** Shows everything that is to be said about a program; whether it can be used. */
  boolean check(Path file);

  /** The same for several files; whether all can be used. */
  default boolean checkAll(List<Path> files) {
    return files.stream().filter(file -> !check(file)).count() == 0;
  }

  /** The text of a program in the house style. */
  String formatted(Path file);
}
