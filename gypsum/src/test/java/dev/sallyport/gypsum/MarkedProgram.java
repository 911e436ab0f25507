package dev.sallyport.gypsum;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program with mistakes. A comment below a line marks a mistake in it: carets stand below exactly
 * what a message must underline, and its code behind them. Where a comment cannot reach, in the
 * first two columns or over several lines, the range is written out: {@code // GYP-3008 at
 * 1:1-1:7}, the last column being the one behind the range.
 *
 * @param title what the program shows
 * @param source the program, marks included
 */
record MarkedProgram(String title, String source) {

  private static final Pattern CARETS =
      Pattern.compile("\\s*//\\s*(?<carets>\\^+) (?<code>GYP-[0-9]+)");
  private static final Pattern WRITTEN_OUT =
      Pattern.compile("\\s*// (?<code>GYP-[0-9]+) at (?<range>[0-9]+:[0-9]+-[0-9]+:[0-9]+)");

  /** The programs in a file, each with its title behind {@code ###}. */
  static Stream<MarkedProgram> in(Path file) {
    try {
      return Arrays.stream(Files.readString(file).split("(?m)^### ", -1))
          .filter(part -> !part.isBlank())
          .map(MarkedProgram::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarkedProgram parse(String part) {
    int end = part.indexOf('\n');
    return new MarkedProgram(part.substring(0, end), part.substring(end + 1));
  }

  /** The marks, by place: {@code GYP-3001 at 1:9-1:10}. */
  List<String> marks() {
    List<String> lines = source.lines().toList();
    var marks = new ArrayList<String>();
    int marked = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher carets = CARETS.matcher(lines.get(i));
      Matcher writtenOut = WRITTEN_OUT.matcher(lines.get(i));
      if (writtenOut.matches()) {
        marks.add(writtenOut.group("code") + " at " + writtenOut.group("range"));
      } else if (carets.matches()) {
        int column = carets.start("carets") + 1;
        int end = carets.end("carets") + 1;
        var place = new Span("", marked, column, marked, end);
        marks.add(carets.group("code") + " at " + range(place));
      } else {
        marked = i + 1;
      }
    }
    return marks.stream().sorted().toList();
  }

  /** Messages in the form of marks. */
  static List<String> shown(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(d -> d.code().id() + " at " + range(d.span()))
        .sorted()
        .toList();
  }

  private static String range(Span place) {
    String start = place.line() + ":" + place.column();
    return start + "-" + place.endLine() + ":" + place.endColumn();
  }

  /** What is wrong with the program, as the compiler says. */
  List<Diagnostic> problems() {
    return source.startsWith("// without std")
        ? Compiling.compileWithoutStd(source).diagnostics()
        : Compiling.problems(source);
  }

  @Override
  public String toString() {
    return title;
  }
}
