package dev.sallyport.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes help: what there is, what it means, and command lines that work. */
final class Help {

  private static final int WIDTH = 80;
  private static final int LEFT = 28;

  private final StringBuilder out = new StringBuilder();

  private Help() {}

  /** Help for the whole command line. */
  static String ofAll(List<Command> commands) {
    var help = new Help();
    help.paragraph("Usage: sallyport COMMAND [OPTIONS] ...");
    help.paragraph("Runs guest programs behind one typed border.");
    help.title("Commands:");
    commands.forEach(command -> help.row(command.name(), command.summary()));
    help.row("help COMMAND", "Explain a command; so does sallyport COMMAND --help.");
    help.row("--version", "Show the version.");
    help.ends();
    help.examples(commands.stream().map(command -> command.examples().getFirst()).toList());
    return help.out.toString();
  }

  /** Help for one command. */
  static String of(Command command) {
    var help = new Help();
    String operands =
        command.operands().stream().map(Operand::usage).collect(Collectors.joining(" "));
    help.paragraph("Usage: sallyport " + command.name() + " [OPTIONS] " + operands);
    help.paragraph(command.summary());
    command.operands().forEach(operand -> help.row(operand.name(), operand.help()));
    help.title("\nOptions:");
    Stream.concat(command.options().stream(), Stream.of(Option.HELP))
        .forEach(option -> help.row(option.usage(), option.help()));
    help.out.append('\n');
    if (!command.notes().isEmpty()) {
      help.paragraph(command.notes());
    }
    help.ends();
    help.examples(command.examples());
    return help.out.toString();
  }

  private void ends() {
    title(out.charAt(out.length() - 2) == '\n' ? "Exit status:" : "\nExit status:");
    for (ExitStatus status : ExitStatus.values()) {
      row(Integer.toString(status.code()), status.meaning());
    }
    out.append('\n');
  }

  private void examples(List<String> lines) {
    title("Examples:");
    lines.forEach(line -> out.append("  ").append(line).append('\n'));
  }

  private void title(String text) {
    out.append(text).append('\n');
  }

  private void paragraph(String text) {
    wrap(text, 0, 0);
    out.append('\n');
  }

  private void row(String left, String right) {
    out.append("  ").append(left);
    int column = left.length() + 2;
    if (column + 2 > LEFT) {
      out.append('\n');
      column = 0;
    }
    out.repeat(' ', LEFT - column);
    wrap(right, LEFT, LEFT);
  }

  /** Writes words with line ends between them, beginning in a column. */
  private void wrap(String text, int column, int indent) {
    int at = column;
    for (String word : text.split(" ", -1)) {
      if (at > indent && at + 1 + word.length() > WIDTH) {
        out.append('\n').repeat(' ', indent);
        at = indent;
      } else if (at > indent) {
        out.append(' ');
        at++;
      }
      out.append(word);
      at += word.length();
    }
    out.append('\n');
  }
}
