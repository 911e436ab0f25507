package dev.sallyport.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the arguments of a command. Options may stand anywhere before {@code --}, unless the
 * command says that everything after its first operand belongs to somebody else.
 */
final class CommandLineReader {

  private final Command command;
  private final Iterator<String> arguments;
  private final List<String> operands = new ArrayList<>();
  private final Map<Option<?>, List<Object>> values = new HashMap<>();
  private boolean onlyOperands;

  private CommandLineReader(Command command, List<String> arguments) {
    this.command = command;
    this.arguments = arguments.iterator();
  }

  /**
   * Reads the arguments that stand behind the name of a command.
   *
   * @throws UsageException if they make no sense
   */
  static Invocation read(Command command, List<String> arguments) {
    var reader = new CommandLineReader(command, arguments);
    while (reader.arguments.hasNext()) {
      reader.take(reader.arguments.next());
    }
    if (!reader.values.containsKey(Option.HELP)) {
      reader.checkNumber();
    }
    return new Invocation(reader.operands, reader.values);
  }

  private void take(String argument) {
    if (onlyOperands || !looksLikeOption(argument)) {
      operands.add(argument);
      onlyOperands |= command.operands().getLast().count() == Operand.Count.REST;
    } else if (argument.equals("--")) {
      onlyOperands = true;
    } else {
      option(argument);
    }
  }

  // A number below zero and a lonely dash are values.
  private static boolean looksLikeOption(String argument) {
    return argument.length() > 1
        && argument.charAt(0) == '-'
        && !Character.isDigit(argument.charAt(1))
        && argument.charAt(1) != '.'
        && !argument.equals("-inf");
  }

  private void option(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    Option<?> option = find(name.equals("-h") ? Option.HELP.name() : name);
    if (option.isFlag() && equals >= 0) {
      throw new UsageException(name + " takes no value");
    }
    String text = equals < 0 ? following(option) : argument.substring(equals + 1);
    values.computeIfAbsent(option, _ -> new ArrayList<>()).add(read(option, text));
  }

  private Option<?> find(String name) {
    return all()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private Stream<Option<?>> all() {
    return Stream.concat(command.options().stream(), Stream.of(Option.HELP));
  }

  private UsageException unknown(String name) {
    String hint = Suggestion.of(name, all().map(Option::name).toList());
    return new UsageException("there is no option '" + name + "'" + hint);
  }

  private String following(Option<?> option) {
    if (option.isFlag()) {
      return "";
    }
    if (!arguments.hasNext()) {
      throw new UsageException(option.name() + " needs a value: " + option.usage());
    }
    return arguments.next();
  }

  private Object read(Option<?> option, String text) {
    try {
      return option.reader().apply(text);
    } catch (UsageException e) {
      throw new UsageException(option.name() + ": " + e.getMessage());
    }
  }

  private void checkNumber() {
    List<Operand> wanted = command.operands();
    for (int i = operands.size(); i < wanted.size(); i++) {
      if (wanted.get(i).count() == Operand.Count.ONE
          || wanted.get(i).count() == Operand.Count.AT_LEAST_ONE) {
        throw new UsageException(wanted.get(i).name() + " is missing");
      }
    }
    if (operands.size() > wanted.size() && wanted.getLast().count() == Operand.Count.ONE) {
      throw new UsageException("'" + operands.get(wanted.size()) + "' is one too many");
    }
  }
}
