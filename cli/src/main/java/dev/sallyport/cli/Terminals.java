package dev.sallyport.cli;

import dev.sallyport.engine.Context;
import dev.sallyport.gypsum.GypsumShell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern LAST_NAME =
      Pattern.compile("(?:[A-Za-z_][A-Za-z0-9_-]*[.])*[:A-Za-z_]?[A-Za-z0-9_-]*$");

  private final GypsumShell shell;
  private final Context context;

  /**
   * Inputs for a shell.
   *
   * @param context in which it evaluates; must watch interrupts
   */
  Terminals(GypsumShell shell, Context context) {
    this.shell = shell;
    this.context = context;
  }

  void run(Repl repl) {
    Path history = Path.of(System.getProperty("user.home"), ".sallyport_history");
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      run(repl, terminal, history);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads from a certain terminal, and keeps what was typed in a file. */
  void run(Repl repl, Terminal terminal, Path history) {
    // While a line is read, the reader has a handler of its own.
    terminal.handle(Terminal.Signal.INT, _ -> context.interrupt());
    LineReader reader = reader(terminal, history);
    repl.run(() -> next(reader));
  }

  private LineReader reader(Terminal terminal, Path history) {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(new Blocks())
        .completer((_, line, found) -> complete(line, found))
        .variable(LineReader.HISTORY_FILE, history)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .build();
  }

  private void complete(ParsedLine line, List<Candidate> found) {
    String start = line.word().substring(0, line.wordCursor());
    Matcher name = LAST_NAME.matcher(start);
    String before = name.find() ? start.substring(0, name.start()) : "";
    String part = start.substring(before.length());
    int point = part.lastIndexOf('.');
    Stream<String> members =
        point < 0
            ? Stream.of()
            : shell.members(part.substring(0, point)).stream()
                .map(member -> part.substring(0, point + 1) + member);
    Stream.of(members, shell.names().stream(), WORDS.stream())
        .flatMap(words -> words)
        .filter(word -> word.startsWith(part))
        .forEach(word -> found.add(candidate(before + word)));
  }

  private static Candidate candidate(String word) {
    return new Candidate(word, word, null, null, null, null, false);
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
