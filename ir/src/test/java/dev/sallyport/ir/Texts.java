package dev.sallyport.ir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Texts for tests, and short forms of what tests do with them. */
final class Texts {

  private Texts() {}

  /** A text that uses every construct. */
  static String everything() {
    try (InputStream in = Texts.class.getResourceAsStream("everything.sir")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the parser says, which must not be an error. */
  static IrModule module(String text) {
    ParseResult result = Parser.parse(new SourceText("test.sir", text));
    return result.module().orElseThrow(() -> new AssertionError(result.diagnostics()));
  }

  /** A function of the given body inside a module. */
  static String function(String body) {
    return "package \"p\" 1\nfunc \"f\"() {\n" + body + "\n}\n";
  }

  static List<Diagnostic> diagnostics(String text) {
    return Parser.parse(new SourceText("test.sir", text)).diagnostics();
  }

  /** What is wrong with a text, as {@code CODE line:column}, sorted by place. */
  static String errors(String text) {
    return diagnostics(text).stream()
        .map(d -> d.code() + " " + d.span().line() + ":" + d.span().column())
        .collect(Collectors.joining(", "));
  }
}
