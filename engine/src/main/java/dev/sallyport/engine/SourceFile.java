package dev.sallyport.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a front end reads: a name for messages, and bytes. The bytes are not copied; nobody
 * changes them.
 */
public final class SourceFile {

  private static final int MOST_BYTES = 64 << 20;

  private final String name;
  private final byte[] bytes;

  private SourceFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** A file held in memory. */
  public static SourceFile of(String name, byte[] bytes) {
    return new SourceFile(name, bytes);
  }

  /** A text held in memory. */
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a file; its name in messages is the path as given.
   *
   * @throws IOException if it cannot be read, or has more than 64 MiB: no program is that large,
   *     and a device has no end
   */
  public static SourceFile read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("it has more than 64 MiB, which no program has");
      }
      return new SourceFile(path.toString(), bytes);
    }
  }

  /** The name that messages show. */
  public String name() {
    return name;
  }

  /** What stands behind the last dot of the name, or the empty string. */
  public String extension() {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.contains(".") ? last.substring(last.lastIndexOf('.') + 1) : "";
  }

  /** The content as it is. */
  public byte[] bytes() {
    return bytes;
  }

  /** The content as UTF-8 text; what is not UTF-8 becomes U+FFFD, which no language accepts. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
