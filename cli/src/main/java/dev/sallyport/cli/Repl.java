package dev.sallyport.cli;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.gypsum.GypsumShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Supplier;

/** Answers inputs one after the other: Gypsum, and commands that begin with a colon. */
final class Repl {

  static final String HELP =
      ":type EXPRESSION tells its type, :ir shows the code of the last input, :names what is"
          + " defined, :load FILE runs a file as one input, :quit ends.";

  private final GypsumShell shell;
  private final Streams streams;

  Repl(GypsumShell shell, Streams streams) {
    this.shell = shell;
    this.streams = streams;
  }

  /** Answers inputs until there are no more (null), or one wants to end. */
  void run(Supplier<String> inputs) {
    String input = inputs.get();
    while (input != null && answer(input)) {
      input = inputs.get();
    }
  }

  /** Answers an input; whether to go on. */
  boolean answer(String input) {
    String text = input.strip();
    if (text.equals(":quit")) {
      return false;
    }
    try {
      if (text.startsWith(":")) {
        command(text);
      } else if (!text.isEmpty()) {
        evaluate(input);
      }
    } catch (UsageException | IllegalArgumentException e) {
      say(e.getMessage());
    } catch (ProgramFailure | DiagnosticException | dev.sallyport.border.LimitException e) {
      new Failures(streams).report(e);
    }
    streams.flush();
    return true;
  }

  private void say(String text) {
    streams.out().println(text);
  }

  private void evaluate(String input) {
    GypsumShell.Answer answer;
    try {
      answer = shell.evaluate(input);
    } catch (DiagnosticException | dev.sallyport.border.LimitException e) {
      throw e;
    } catch (Exception e) {
      throw new ProgramFailure(e);
    }
    if (!answer.name().isEmpty()) {
      say(answer.name() + ": " + answer.type() + " = " + answer.text());
    }
  }

  private void command(String text) {
    String[] words = text.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case ":type" -> say(shell.typeOf(rest));
      case ":ir" -> streams.out().print(shell.code());
      case ":names" -> say(String.join(" ", shell.names()));
      case ":load" -> load(rest);
      default -> say(HELP);
    }
  }

  private void load(String file) {
    try {
      evaluate(Files.readString(EngineOptions.path(file)));
    } catch (IOException _) {
      throw new UsageException("the file " + file + " cannot be read");
    }
  }
}
