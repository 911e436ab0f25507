package dev.sallyport.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An output that ends the command when nobody reads it any more, or nothing more can be written:
 * the streams on top of it would go on as if nothing had happened, perhaps for ever.
 */
final class Output extends OutputStream {

  /** The output is closed. An error, because guest handlers do not catch those. */
  static final class Closed extends Error {
    private static final long serialVersionUID = 1L;

    Closed(IOException cause) {
      super(cause.getMessage(), cause);
    }

    /** Whether somebody like {@code head} has read enough. */
    boolean isWanted() {
      return "Broken pipe".equals(getMessage());
    }
  }

  private final OutputStream out;
  private boolean closed;

  Output(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (!closed) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        closed = true;
        throw new Closed(e);
      }
    }
  }
}
