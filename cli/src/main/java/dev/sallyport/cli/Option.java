package dev.sallyport.cli;

import java.util.function.Function;

/**
 * An option that a command understands, written {@code --name=value}, {@code --name value} or, if
 * it has no value, {@code --name}.
 *
 * @param name with its dashes
 * @param label what help calls the value; empty if there is none
 * @param help what it does, for people
 * @param reader makes the value of the text, or throws a {@link UsageException} saying what would
 *     do
 */
record Option<T>(String name, String label, String help, Function<String, T> reader) {

  static final Option<Boolean> HELP = flag("--help", "Show this help.");

  static Option<Boolean> flag(String name, String help) {
    return new Option<>(name, "", help, _ -> true);
  }

  static <T> Option<T> of(String name, String label, Function<String, T> reader, String help) {
    return new Option<>(name, label, help, reader);
  }

  boolean isFlag() {
    return label.isEmpty();
  }

  /** How help writes it. */
  String usage() {
    return isFlag() ? name : name + " " + label;
  }
}
