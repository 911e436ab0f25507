package dev.sallyport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

  @TempDir Path folder;

  @Test
  void aFileIsReadUnderThePathThatWasGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("a.sir"), "package \"ä\" 1.0");
    SourceFile read = SourceFile.read(file);
    assertEquals(file.toString(), read.name());
    assertEquals("package \"ä\" 1.0", read.text());
    assertEquals("sir", read.extension());
  }

  @Test
  void aFileThatIsLargerThanAnyProgramIsRefused() throws IOException {
    Path file = folder.resolve("large.sir");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength((64L << 20) + 1);
    }
    assertThrows(IOException.class, () -> SourceFile.read(file));
  }
}
