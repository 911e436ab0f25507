package dev.sallyport.cli;

import dev.sallyport.gypsum.GypsumShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Inputs typed at a terminal: lines that can be edited, a history that lasts, completion. */
final class Terminals {

  private static final String PROMPT = "gypsum> ";
  private static final String MORE = "      | ";
  private static final List<String> WORDS =
      List.of(
          ":help",
          ":ir",
          ":load",
          ":names",
          ":quit",
          ":type",
          "abstract",
          "case",
          "catch",
          "class",
          "def",
          "else",
          "false",
          "finally",
          "if",
          "import",
          "lambda",
          "let",
          "match",
          "new",
          "null",
          "override",
          "print",
          "public",
          "return",
          "std",
          "std.io",
          "this",
          "throw",
          "trait",
          "true",
          "try",
          "var",
          "while");

  private final GypsumShell shell;

  Terminals(GypsumShell shell) {
    this.shell = shell;
  }

  void run(Repl repl) {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader = reader(terminal);
      repl.run(() -> next(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LineReader reader(Terminal terminal) {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(new Blocks())
        .completer((_, line, found) -> complete(line, found))
        .variable(
            LineReader.HISTORY_FILE, Path.of(System.getProperty("user.home"), ".sallyport_history"))
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .build();
  }

  private void complete(ParsedLine line, List<Candidate> found) {
    String start = line.word().substring(0, line.wordCursor());
    Stream.concat(shell.names().stream(), WORDS.stream())
        .filter(word -> word.startsWith(start))
        .forEach(word -> found.add(new Candidate(word)));
  }

  private static String next(LineReader reader) {
    while (true) {
      try {
        return reader.readLine(PROMPT);
      } catch (UserInterruptException _) {
        reader.getTerminal().writer().println("(:quit ends)");
      } catch (EndOfFileException _) {
        return null;
      }
    }
  }

  /** Lets the reader ask for more lines while a block or bracket is open. */
  private static final class Blocks implements Parser {

    private final DefaultParser words = new DefaultParser().escapeChars(null).quoteChars(null);

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      boolean entered = context == ParseContext.ACCEPT_LINE;
      if (entered && !line.startsWith(":") && !GypsumShell.isComplete(line)) {
        throw new EOFError(-1, cursor, "open");
      }
      return words.parse(
          line, cursor, context == ParseContext.ACCEPT_LINE ? ParseContext.UNSPECIFIED : context);
    }
  }
}
