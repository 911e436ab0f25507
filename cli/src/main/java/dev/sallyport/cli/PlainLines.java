package dev.sallyport.cli;

import dev.sallyport.gypsum.GypsumShell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Inputs from a stream that is no terminal: as many lines as belong together. */
final class PlainLines {

  private final BufferedReader in;

  PlainLines(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next input, or null behind the last. */
  String next() {
    try {
      String line = in.readLine();
      if (line == null) {
        return null;
      }
      var input = new StringBuilder(line);
      while (!GypsumShell.isComplete(input.toString())) {
        line = in.readLine();
        input.append('\n').append(line == null ? "" : line);
      }
      return input.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
