package dev.sallyport.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The command line: finds the command that is meant, runs it, turns its end into a status. */
final class Sallyport {

  static final List<Command> COMMANDS =
      List.of(
          new RunCommand(),
          new CallCommand(),
          new CheckCommand(),
          new CompileCommand(),
          new InspectCommand(),
          new ReplCommand(),
          new TestCommand(),
          new FormatCommand());

  private Sallyport() {}

  /**
   * Runs a command line.
   *
   * @return the exit status of the process
   */
  static int run(Streams streams, String... arguments) {
    int status;
    try {
      status = dispatch(streams, List.of(arguments));
      streams.flush();
    } catch (Throwable problem) {
      status = new Failures(streams).report(problem);
    }
    streams.flush();
    return status;
  }

  private static int dispatch(Streams streams, List<String> arguments) {
    if (arguments.isEmpty()) {
      streams.err().print(Help.ofAll(COMMANDS));
      return ExitStatus.USAGE.code();
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "--help", "-h", "help" -> help(streams, rest);
      case "--version", "-V" -> answer(streams, version());
      case String name -> run(streams, find(name), rest);
    };
  }

  private static int run(Streams streams, Command command, List<String> arguments) {
    try {
      Invocation invocation = CommandLineReader.read(command, arguments);
      return invocation.has(Option.HELP)
          ? answer(streams, Help.of(command))
          : command.run(streams, invocation);
    } catch (UsageException e) {
      String help = "sallyport " + command.name() + " --help";
      return new Failures(streams).usage(e, help);
    }
  }

  private static int help(Streams streams, List<String> names) {
    return answer(
        streams, names.isEmpty() ? Help.ofAll(COMMANDS) : Help.of(find(names.getFirst())));
  }

  private static int answer(Streams streams, String text) {
    streams.out().print(text);
    return ExitStatus.OK.code();
  }

  private static Command find(String name) {
    return COMMANDS.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static UsageException unknown(String name) {
    if (name.contains(".")) {
      return new UsageException("to run a program: sallyport run " + name);
    }
    List<String> names =
        Stream.concat(COMMANDS.stream().map(Command::name), Stream.of("help", "--version"))
            .toList();
    return new UsageException("there is no command '" + name + "'" + Suggestion.of(name, names));
  }

  private static String version() {
    try (var text = Sallyport.class.getResourceAsStream("version.txt")) {
      String version = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
      return version + " (Java " + Runtime.version() + ")\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
