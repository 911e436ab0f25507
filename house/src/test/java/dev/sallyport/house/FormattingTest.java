package dev.sallyport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormattingTest {

  @Test
  void everyJavaFileIsFormatted() {
    List<Path> files = Project.javaFiles();
    assertTrue(files.size() > 55, () -> "only " + files.size() + " files were looked at");
    assertEquals(
        "",
        formatter(files),
        "these files are not formatted, or could not be read; to format them: dev/format");
  }

  @Test
  void aBadlyFormattedFileIsNoticed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("A.java"), "class  A {}\n");
    assertEquals(file.toString(), formatter(List.of(file)).strip());
  }

  /** The names of the files that the formatter would change, and what it complains about. */
  private static String formatter(List<Path> files) {
    var out = new StringWriter();
    String[] arguments =
        Stream.concat(Stream.of("--dry-run"), files.stream().map(Path::toString))
            .toArray(String[]::new);
    new com.google.googlejavaformat.java.GoogleJavaFormatToolProvider()
        .run(new PrintWriter(out), new PrintWriter(out), arguments);
    return out.toString();
  }
}
