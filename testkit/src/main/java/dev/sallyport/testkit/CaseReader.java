package dev.sallyport.testkit;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.ir.TrapCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the directives of a case file. */
public final class CaseReader {

  private static final Pattern CALL = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.$]+)\\s*\\(");

  private final Path path;
  private final List<Path> loads = new ArrayList<>();
  private final List<Path> searched = new ArrayList<>();
  private final Limits.Builder limits = Limits.builder();
  private final List<String> raw = new ArrayList<>();
  private final List<CaseFile.Step> steps = new ArrayList<>();
  private Optional<String> failure = Optional.empty();
  private int line;

  private CaseReader(Path path) {
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @param comment what a comment begins with in its language, such as {@code ;}
   * @throws CaseSyntaxException if a directive is unknown or malformed, or there is nothing to do
   */
  public static CaseFile read(Path path, String comment) {
    try {
      return new CaseReader(path).read(Files.readAllLines(path), comment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CaseFile read(List<String> lines, String comment) {
    Pattern directive = Pattern.compile("\\s*" + Pattern.quote(comment) + "\\s*([a-z]+):(.*)");
    for (String text : lines) {
      line++;
      Matcher m = directive.matcher(text);
      if (m.matches()) {
        directive(m.group(1), m.group(2).strip());
      }
    }
    if (steps.isEmpty() && failure.isEmpty()) {
      throw error("the case does nothing; write for example '" + comment + " run: f(1) == 2'");
    }
    return new CaseFile(path, loads, searched, limits.build(), raw, failure, steps);
  }

  private CaseSyntaxException error(String message) {
    return new CaseSyntaxException(path, line, message);
  }

  private void directive(String word, String text) {
    switch (word) {
      case "run" -> steps.add(run(text));
      case "prints" -> prints(text);
      case "context" -> context(text);
      case "limits" -> Arrays.stream(text.split("\\s+")).forEach(this::limit);
      case "load" -> loads.add(sibling(text));
      case "path" -> searched.add(sibling(text));
      case "raw" -> raw.add(text);
      case "fails" -> failure = Optional.of(text);
      default ->
          throw error(
              "unknown directive '"
                  + word
                  + "'; there are run, prints, context, limits, load, path, raw and fails");
    }
  }

  private Path sibling(String text) {
    Path found = path.resolveSibling(text);
    if (text.isEmpty() || !Files.exists(found)) {
      throw error("there is no file " + found);
    }
    return found;
  }

  private void prints(String text) {
    if (steps.isEmpty() || !(steps.getLast() instanceof CaseFile.Run run)) {
      throw error("'prints' stands behind the 'run' that it belongs to");
    }
    steps.set(steps.size() - 1, run.printing(text));
  }

  private void context(String text) {
    if (!text.equals("new")) {
      throw error("expected 'context: new', not '" + text + "'");
    }
    steps.add(new CaseFile.NewContext(line));
  }

  private void limit(String text) {
    String[] parts = text.split("=", 2);
    try {
      limit(parts[0], parts.length == 2 ? parts[1] : "");
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw error(
          "'"
              + text
              + "' is no limit: expected fuel=1000, stack_depth=10,"
              + " allocation=500 or deadline=20ms");
    }
  }

  private void limit(String name, String amount) {
    switch (limitNamed(name)) {
      case FUEL -> limits.fuel(Long.parseLong(amount));
      case STACK_DEPTH -> limits.stackDepth(Integer.parseInt(amount));
      case ALLOCATION -> limits.allocation(Long.parseLong(amount));
      case DEADLINE -> limits.deadline(milliseconds(amount));
      case INTERRUPT -> limits.watch(Limit.INTERRUPT);
    }
  }

  private static Duration milliseconds(String text) {
    if (!text.endsWith("ms")) {
      throw new IllegalArgumentException(text);
    }
    return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
  }

  private static Limit limitNamed(String name) {
    return Limit.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private CaseFile.Run run(String text) {
    Matcher call = CALL.matcher(text);
    if (!call.lookingAt()) {
      throw error("expected a call, such as f(1, \"two\"), not '" + text + "'");
    }
    int close = Literals.closing(text, call.end() - 1);
    if (close < 0) {
      throw error("the bracket behind '" + call.group(1) + "' is not closed");
    }
    List<String> arguments = Literals.split(text.substring(call.end(), close));
    Expectation expectation = expectation(text.substring(close + 1).strip());
    return new CaseFile.Run(line, name(call.group(1)), arguments, expectation, List.of());
  }

  private String name(String text) {
    return text.startsWith("\"") ? Literals.string(text).orElseThrow(() -> error(text)) : text;
  }

  private Expectation expectation(String text) {
    String[] words = text.split("\\s+", 2);
    String rest = words.length == 2 ? words[1] : "";
    if (rest.isEmpty() && !text.isEmpty()) {
      throw error("something is missing behind '" + text + "'");
    }
    return switch (words[0]) {
      case "" -> new Expectation.GivesNothing();
      case "==" -> new Expectation.Gives(rest);
      case "traps" -> new Expectation.Traps(oneOf(TrapCode.values(), rest));
      case "throws" ->
          new Expectation.Throws(
              Literals.string(rest)
                  .orElseThrow(() -> error("a class name stands in quotes: throws \"C\"")));
      case "limit" -> new Expectation.Reaches(oneOf(Limit.values(), rest));
      case "fails" -> new Expectation.Fails(rest);
      default ->
          throw error(
              "expected ==, traps, throws, limit or fails behind the call, not '" + words[0] + "'");
    };
  }

  private <E extends Enum<E>> E oneOf(E[] all, String name) {
    return Arrays.stream(all)
        .filter(e -> text(e).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                error(
                    "'"
                        + name
                        + "' is none of "
                        + Stream.of(all).map(CaseReader::text).collect(Collectors.joining(", "))));
  }

  private static String text(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT);
  }
}
