package dev.sallyport.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs command lines in this JVM, as somebody who sees output and messages on one screen. */
final class Console {

  /** The folder of the project, in which tests run. */
  static final Path ROOT = Path.of("").toAbsolutePath();

  private Console() {}

  /** What a command line showed, and its exit status. */
  record Shown(String text, int status) {}

  static Shown run(String... arguments) {
    return runWithInput("", arguments);
  }

  static Shown runWithInput(String input, String... arguments) {
    var screen = new ByteArrayOutputStream();
    var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int status = Sallyport.run(new Streams(in, out, out), arguments);
    String text = screen.toString(StandardCharsets.UTF_8);
    return new Shown(text.replace(System.lineSeparator(), "\n"), status);
  }

  /** Everything that examples and documents say a command line shows. */
  static List<Session> sessions() throws IOException {
    try (Stream<Path> examples = Files.list(ROOT.resolve("examples"));
        Stream<Path> documents = Files.list(ROOT)) {
      return Stream.concat(
              examples.filter(file -> file.toString().endsWith(".sir")),
              documents.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .flatMap(file -> sessionsIn(file).stream())
          .toList();
    }
  }

  private static List<Session> sessionsIn(Path file) {
    try {
      return Session.in(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
