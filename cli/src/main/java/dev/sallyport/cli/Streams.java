package dev.sallyport.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes; UTF-8 everywhere.
 *
 * @param in what programs read
 * @param out what programs write, and answers; may be buffered
 * @param err messages; not buffered
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {

  private static final int BUFFER = 1 << 15;

  /** The streams of this process. */
  static Streams ofProcess() {
    // A channel, because a thread that waits for its input can be interrupted by a deadline.
    InputStream in = Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
    var out =
        new BufferedOutputStream(new Output(new FileOutputStream(FileDescriptor.out)), BUFFER);
    var err = new FileOutputStream(FileDescriptor.err);
    return new Streams(
        in,
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  /** Brings everything written to where it goes. */
  void flush() {
    out.flush();
    err.flush();
  }
}
