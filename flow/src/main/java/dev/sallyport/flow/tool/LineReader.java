package dev.sallyport.flow.tool;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines of any bytes, see {@link ByteText}; they end with a line feed. */
final class LineReader {

  private static final int BUFFER = 1 << 16;
  private static final int MILLION = 1_000_000;
  // So that what is no text at all does not fill the memory.
  private static final int MOST_MILLIONS = 16;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its end; a carriage return before the line feed belongs to that.
   *
   * @return null behind the last line
   * @throws IOException if the input cannot be read, or the line is too long
   */
  String next() throws IOException {
    int found = find(start);
    int searched = end - start;
    while (found < 0 && fill()) {
      found = find(start + searched);
      searched = end - start;
    }
    if (found < 0 && start == end) {
      return null;
    }
    int stop = found < 0 ? end : found;
    String line = text(stop);
    start = found < 0 ? end : found + 1;
    number++;
    return line;
  }

  private String text(int stop) {
    boolean returned = stop > start && stop < end && buffer[stop - 1] == '\r';
    return ByteText.decode(buffer, start, stop - start - (returned ? 1 : 0));
  }

  private int find(int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  // Makes room behind what is there, and reads more; false at the end.
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    if (end >= MOST_MILLIONS * MILLION) {
      throw new IOException(
          "line " + (number + 1) + " is longer than " + MOST_MILLIONS + " million bytes");
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, end, buffer.length - end);
    end += Math.max(count, 0);
    return count >= 0;
  }
}
