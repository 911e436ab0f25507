package dev.sallyport.flow.tool;

import dev.sallyport.flow.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A program with what is expected of it, in one file. Below a line {@code # ----} stand, each
 * behind {@code #}: messages ({@code [3:3] TypeError: Unknown symbol 'f'.}), runs ({@code run:
 * main}; without one, {@code main} runs once), printed lines ({@code > text}), how the run ends
 * ({@code handled}, {@code not handled}, {@code aborted: QUOTA}), and settings ({@code quota: 9},
 * {@code without: WHILE_LOOP}, {@code with: DOLLAR_BRACES}). Other lines are remarks.
 */
public final class CaseFile {

  /** One run and what is expected of it. */
  static final class Run {
    final String handler;
    final List<String> output = new ArrayList<>();
    String end = "";

    Run(String handler) {
      this.handler = handler;
    }
  }

  private static final String SEPARATOR = "# ----";

  private final Path path;
  private final String program;
  private final List<Expectation> messages = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final Set<Feature> features = EnumSet.of(Feature.GLOBAL_SCOPE, Feature.WHILE_LOOP);
  private long quota;

  private CaseFile(Path path, String program) {
    this.path = path;
    this.program = program;
  }

  /**
   * Reads a case file.
   *
   * @throws IOException if it cannot be read
   */
  public static CaseFile read(Path path) throws IOException {
    List<String> lines = Files.readAllLines(path);
    int split = lines.indexOf(SEPARATOR);
    int end = split < 0 ? lines.size() : split;
    var result = new CaseFile(path, String.join("\n", lines.subList(0, end)) + "\n");
    lines.stream()
        .skip(end)
        .filter(line -> line.startsWith("#"))
        .forEach(line -> result.expect(line.substring(1).strip()));
    return result;
  }

  private void expect(String line) {
    Expectation.parse(line).ifPresentOrElse(messages::add, () -> expectRun(line));
  }

  private void expectRun(String line) {
    if (line.startsWith("run:")) {
      runs.add(new Run(argument(line)));
    } else if (line.startsWith(">")) {
      lastRun().output.add(line.startsWith("> ") ? line.substring(2) : line.substring(1));
    } else if (line.equals("handled") || line.equals("not handled")) {
      lastRun().end = line;
    } else if (line.startsWith("aborted:")) {
      lastRun().end = "aborted: " + argument(line);
    } else {
      set(line);
    }
  }

  private void set(String line) {
    if (line.startsWith("quota:")) {
      quota = Long.parseLong(argument(line));
    } else if (line.startsWith("without:")) {
      features.remove(Feature.valueOf(argument(line)));
    } else if (line.startsWith("with:")) {
      features.add(Feature.valueOf(argument(line)));
    }
  }

  private static String argument(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private Run lastRun() {
    if (runs.isEmpty()) {
      runs.add(new Run("main"));
    }
    return runs.getLast();
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** The text above the line. */
  public String program() {
    return program;
  }

  List<Expectation> messages() {
    return messages;
  }

  List<Run> runs() {
    return runs;
  }

  Set<Feature> features() {
    return features;
  }

  /** The quota of each run, or 0 for none. */
  long quota() {
    return quota;
  }
}
