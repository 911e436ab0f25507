package dev.sallyport.gypsum.internal.runtime;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The standard streams, byte by byte. */
@NativePackage("std.io")
public final class IoStreamNatives {

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;

  /** Uses these streams. */
  public IoStreamNatives(InputStream in, OutputStream out, OutputStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Reads bytes; 0 at the end. */
  @Native("read_input")
  public int read(byte[] buffer, int offset, int count) throws IOException {
    out.flush();
    return Math.max(0, in.read(buffer, offset, count));
  }

  /** Writes bytes to the output. */
  @Native("write_output")
  public void write(byte[] buffer, int offset, int count) throws IOException {
    out.write(buffer, offset, count);
  }

  /** Writes bytes to the error stream, behind what was printed so far. */
  @Native("write_error")
  public void writeError(byte[] buffer, int offset, int count) throws IOException {
    out.flush();
    err.write(buffer, offset, count);
    err.flush();
  }

  /** Writes out what is kept back. */
  @Native("flush_output")
  public void flush() throws IOException {
    out.flush();
  }
}
