package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The standard streams of a program: what {@code print} and {@code read} use. */
@NativePackage("gypsum")
public final class StreamNatives {

  private final InputStream in;
  private final OutputStream out;

  /** Uses these streams, in UTF-8. */
  public StreamNatives(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Writes a text. */
  @Native
  public synchronized void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a line without its end; the last one need not have an end. What was printed is seen. */
  @Native
  public synchronized String read() throws IOException {
    out.flush();
    var line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      throw new EOFException("the end of the input");
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
