package dev.sallyport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command line as it is typed in the project's folder, and what it shows: written down in the
 * comments of an example behind {@code ; $ }, or in a {@code console} block of a document.
 *
 * @param place where it is written down
 * @param command as it is typed
 * @param output what it prints, messages included
 * @param status the exit status
 */
record Session(String place, String command, String output, int status) {

  private static final String STATUS = "exit status ";

  /** The sessions of an example or a document. */
  static List<Session> in(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> shown =
        file.toString().endsWith(".md") ? console(lines) : comments(lines.stream());
    var sessions = new ArrayList<Session>();
    var open = new ArrayList<String>();
    for (String line : shown) {
      if (line.startsWith("$ ") && !open.isEmpty()) {
        sessions.add(of(file, open));
        open.clear();
      }
      if (line.startsWith("$ ") || !open.isEmpty()) {
        open.add(line);
      }
    }
    if (!open.isEmpty()) {
      sessions.add(of(file, open));
    }
    return sessions;
  }

  private static List<String> comments(Stream<String> lines) {
    return lines.filter(line -> line.startsWith(";")).map(Session::withoutSemicolon).toList();
  }

  private static String withoutSemicolon(String line) {
    return line.startsWith("; ") ? line.substring(2) : line.substring(1);
  }

  private static List<String> console(List<String> lines) {
    var inside = new ArrayList<String>();
    boolean open = false;
    for (String line : lines) {
      if (open && !line.startsWith("```")) {
        inside.add(line);
      }
      open = line.startsWith("```") ? line.equals("```console") : open;
    }
    return inside;
  }

  private static Session of(Path file, List<String> lines) {
    int end = lines.size();
    while (lines.get(end - 1).isEmpty()) {
      end--;
    }
    String last = lines.get(end - 1);
    boolean says = last.startsWith(STATUS);
    int status = says ? Integer.parseInt(last.substring(STATUS.length())) : 0;
    String output =
        String.join(
            "", lines.subList(1, says ? end - 1 : end).stream().map(l -> l + "\n").toList());
    String command = lines.getFirst().substring(2);
    return new Session(file.getFileName().toString(), command, output, status);
  }

  /** Whether it is one command, with arguments that need no shell. */
  boolean isPlain() {
    return command.startsWith("./sallyport ")
        && command.chars().noneMatch(c -> "|'\"$*".indexOf(c) >= 0);
  }

  /** The arguments of a plain one. */
  List<String> arguments() {
    return List.of(command.split(" ")).subList(1, command.split(" ").length);
  }

  @Override
  public String toString() {
    return place + ": " + command;
  }
}
