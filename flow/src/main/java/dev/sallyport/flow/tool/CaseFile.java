package dev.sallyport.flow.tool;

import dev.sallyport.flow.Feature;
import dev.sallyport.flow.FlowModule;
import dev.sallyport.flow.internal.syntax.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
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
 *
 * <p>A file for another host than {@link TestHost} declares what that offers: {@code function:
 * req.path: String = "/"}, {@code handler: respond(status: Number, body: String = "")}. Calls of
 * handlers, and of functions that give nothing, are printed; the others give what stands behind the
 * sign, and in one run what {@code set: req.path = "/x"} says. {@code host: FILE} reads such
 * declarations.
 */
public final class CaseFile {

  /** What a function gives in one run: {@code NAME = VALUE}. */
  record Setting(int line, String text) {}

  /** One run and what is expected of it. */
  static final class Run {
    final String handler;
    final List<String> output = new ArrayList<>();
    final List<Setting> settings = new ArrayList<>();
    String end = "";

    Run(String handler) {
      this.handler = handler;
    }
  }

  private static final String SEPARATOR = "# ----";

  private final Path path;
  private final String program;
  private final boolean isText;
  private final List<Expectation> messages = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Stub> stubs = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<Feature> features = EnumSet.of(Feature.GLOBAL_SCOPE, Feature.WHILE_LOOP);
  private long quota;

  private CaseFile(Path path, String program, boolean isText) {
    this.path = path;
    this.program = program;
    this.isText = isText;
  }

  /**
   * Reads a case file.
   *
   * @throws IOException if it cannot be read
   */
  public static CaseFile read(Path path) throws IOException {
    SourceFile source = SourceFile.read(path, path.toString());
    List<String> lines = source.text().text().lines().toList();
    int split = lines.indexOf(SEPARATOR);
    int end = split < 0 ? lines.size() : split;
    String program = String.join("\n", lines.subList(0, end)) + "\n";
    var result = new CaseFile(path, program, source.fault().isEmpty());
    for (int i = end; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#")) {
        result.expect(lines.get(i).substring(1).strip(), i + 1);
      }
    }
    return result;
  }

  /**
   * Reads declarations that several case files share: lines as in case files, but without {@code
   * #}, which begins a remark here.
   *
   * @return a file without a program
   * @throws IOException if it cannot be read
   */
  public static CaseFile readHost(Path path) throws IOException {
    SourceFile source = SourceFile.read(path, path.toString());
    var result = new CaseFile(path, "", source.fault().isEmpty());
    List<String> lines = source.text().text().lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#") && !lines.get(i).isEmpty()) {
        result.declare(lines.get(i), i + 1);
      }
    }
    return result;
  }

  private void declare(String line, int number) {
    try {
      if (line.startsWith("function:")) {
        stubs.add(StubParser.function(argument(line)));
      } else if (line.startsWith("handler:")) {
        stubs.add(StubParser.handler(argument(line)));
      } else {
        faults.add("line " + number + ": expected 'function:' or 'handler:'");
      }
    } catch (StubParser.Malformed wrong) {
      faults.add("line " + number + ": " + wrong.getMessage());
    }
  }

  private void use(String name) {
    try {
      CaseFile host = readHost(path.resolveSibling(name));
      stubs.addAll(host.stubs);
      host.faults.forEach(fault -> faults.add(name + ", " + fault));
    } catch (IOException | InvalidPathException e) {
      faults.add("the host " + name + " cannot be read");
    }
  }

  private void expect(String line, int number) {
    if (line.startsWith("function:") || line.startsWith("handler:")) {
      declare(line, number);
    } else if (line.startsWith("host:")) {
      use(argument(line));
    } else if (line.startsWith("set:")) {
      lastRun().settings.add(new Setting(number, argument(line)));
    } else {
      Expectation.parse(line).ifPresentOrElse(messages::add, () -> expectRun(line));
    }
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

  /**
   * Stubs for what the file declares; they print nothing.
   *
   * @throws IllegalArgumentException naming a line that declares nothing that can be
   */
  public FlowModule module() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(path + ", " + faults.getFirst());
    }
    return new StubHost(stubs, _ -> {}).module();
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** The text above the line. */
  public String program() {
    return program;
  }

  /** Whether all of it is UTF-8. */
  boolean isText() {
    return isText;
  }

  List<Expectation> messages() {
    return messages;
  }

  /** What stands in place of the host; empty if it is the usual one. */
  List<Stub> stubs() {
    return stubs;
  }

  /** What is wrong with the declarations. */
  List<String> faults() {
    return faults;
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
