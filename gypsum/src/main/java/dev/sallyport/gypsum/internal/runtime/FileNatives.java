package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Files and folders. What is open has a number, of which guest code knows nothing else; another
 * number than one that was given is refused.
 */
@NativePackage("std.io")
public final class FileNatives {

  private final FolderRule rule;
  private final Map<Integer, Closeable> open = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();

  /** Without open files. */
  public FileNatives(FolderRule rule) {
    this.rule = rule;
  }

  private Path path(String name) throws IOException {
    return rule.of(name);
  }

  /** Whether there is something. */
  @Native("File__exists_at")
  public boolean exists(String path) throws IOException {
    return Files.exists(path(path));
  }

  /** Whether there is a file. */
  @Native("File__is_file_at")
  public boolean isFile(String path) throws IOException {
    return Files.isRegularFile(path(path));
  }

  /** Whether there is a folder. */
  @Native("File__is_directory_at")
  public boolean isDirectory(String path) throws IOException {
    return Files.isDirectory(path(path));
  }

  /** How many bytes; 0 if nothing is there. */
  @Native("File__size_at")
  public long size(String path) throws IOException {
    Path file = path(path);
    return Files.exists(file) ? explained(() -> Files.size(file)) : 0;
  }

  /** Deletes; whether it was there. */
  @Native("File__delete_at")
  public boolean delete(String path) throws IOException {
    return explained(() -> Files.deleteIfExists(rule.entryOf(path)));
  }

  /** Makes a folder. */
  @Native("File__create_directory_at")
  public void createDirectory(String path) throws IOException {
    explained(() -> Files.createDirectories(path(path)));
  }

  /** The names in a folder, sorted. */
  @Native("File__names_in")
  public Object[] names(String path) throws IOException {
    return explained(
        () -> {
          try (Stream<Path> files = Files.list(path(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray();
          }
        });
  }

  /** Opens a file to read. */
  @Native("FileReader__open_fd")
  public int openToRead(String path) throws IOException {
    return explained(() -> add(Files.newInputStream(path(path))));
  }

  /** Opens a file to write. */
  @Native("FileWriter__open_fd")
  public int openToWrite(String path, boolean append) throws IOException {
    OpenOption how = append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    return explained(
        () ->
            add(
                Files.newOutputStream(
                    path(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)));
  }

  private int add(Closeable stream) {
    int number = last.incrementAndGet();
    open.put(number, stream);
    return number;
  }

  private <T> T stream(int number, Class<T> type) throws IOException {
    Closeable stream = open.get(number);
    if (!type.isInstance(stream)) {
      throw new IOException("nothing is open under the number " + number);
    }
    return type.cast(stream);
  }

  /** Reads bytes; 0 at the end. */
  @Native("FileReader__read_fd")
  public int read(int number, byte[] buffer, int offset, int count) throws IOException {
    return Math.max(0, stream(number, InputStream.class).read(buffer, offset, count));
  }

  /** Writes bytes. */
  @Native("FileWriter__write_fd")
  public void write(int number, byte[] buffer, int offset, int count) throws IOException {
    stream(number, OutputStream.class).write(buffer, offset, count);
  }

  /** Closes what was opened to read. */
  @Native("FileReader__close_fd")
  public void closeReader(int number) throws IOException {
    close(number);
  }

  /** Closes what was opened to write. */
  @Native("FileWriter__close_fd")
  public void closeWriter(int number) throws IOException {
    close(number);
  }

  private void close(int number) throws IOException {
    Closeable stream = open.remove(number);
    if (stream != null) {
      stream.close();
    }
  }

  /** Something with files. */
  private interface Work<T> {
    T run() throws IOException;
  }

  // Java's messages for the most frequent mistakes are nothing but the name of the file.
  private static <T> T explained(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + e.getFile(), e);
    } catch (AccessDeniedException e) {
      throw new IOException("the file " + e.getFile() + " may not be used", e);
    }
  }
}
