package dev.sallyport.cli;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The natives of package {@code host}: what the command lets every program do. There is nothing
 * here that touches files, the network or other processes.
 *
 * <p>Strings may be null and then count as {@code "null"} where text is written or joined;
 * elsewhere null is an error. Positions and lengths count UTF-16 code units. What fails throws a
 * Java exception, which guest code may catch.
 */
@NativePackage("host")
public final class HostNatives {

  private final Streams streams;
  private final String[] arguments;
  private final BufferedReader in;

  HostNatives(Streams streams, List<String> arguments) {
    this.streams = streams;
    this.arguments = arguments.toArray(String[]::new);
    this.in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
  }

  /** Writes text to the standard output. */
  @Native
  public void print(String text) {
    streams.out().print(text);
  }

  /** Writes text and the end of the line to the standard output. */
  @Native
  public void println(String text) {
    streams.out().print(text);
    streams.out().print('\n');
  }

  /** Writes a line to the standard error, after what was printed so far. */
  @Native
  public void log(String text) {
    streams.out().flush();
    streams.err().print(text + "\n");
  }

  /** Reads a line of the standard input without its end; null at the end of the input. */
  @Native
  public String readLine() throws IOException {
    streams.out().flush();
    return in.readLine();
  }

  /** What stands behind the file on the command line; a fresh array. */
  @Native
  public String[] args() {
    return arguments.clone();
  }

  /** Ends the program with an exit status, of which 0 to 255 can be seen. Gives nothing back. */
  @Native
  @SuppressWarnings("DoNotCallSuggester") // It is called by guest code.
  public void exit(int status) {
    throw new ExitRequest(status);
  }

  /** A clock in nanoseconds that only runs forward; only differences mean something. */
  @Native
  public long now() {
    return System.nanoTime();
  }

  /** Milliseconds since 1970-01-01 UTC. */
  @Native
  public long time() {
    return System.currentTimeMillis();
  }

  /** Waits; a deadline ends the waiting. */
  @Native
  public void sleep(long milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
  }

  /** A random number from 0 to below the bound, which is positive. */
  @Native
  public long random(long bound) {
    return ThreadLocalRandom.current().nextLong(bound);
  }

  /** The two texts one after the other. */
  @Native
  public String concat(String first, String second) {
    return first + second;
  }

  /** How many UTF-16 code units a text has. */
  @Native
  public int length(String text) {
    return text.length();
  }

  /** The UTF-16 code unit at a position, counted from 0. */
  @Native
  public int charAt(String text, int position) {
    return text.charAt(position);
  }

  /** The text from one position to before another. */
  @Native
  public String substring(String text, int from, int to) {
    return text.substring(from, to);
  }

  /** The first position of a part at or after a position; -1 if there is none. */
  @Native
  public int indexOf(String text, String part, int from) {
    return text.indexOf(part, from);
  }

  /** Negative, 0 or positive: the order of two texts by their UTF-16 code units. */
  @Native
  public int compare(String first, String second) {
    return first.compareTo(second);
  }

  /** A text of one character, given its Unicode code point. */
  @Native
  public String ofChar(int codePoint) {
    return Character.toString(codePoint);
  }

  /** A number in decimal. */
  @Native
  public String ofInt(long number) {
    return Long.toString(number);
  }

  /** A number as Java writes it: {@code 1.5}, {@code 1.0E9}, {@code NaN}. */
  @Native
  public String ofFloat(double number) {
    return Double.toString(number);
  }

  /** Reads a decimal number; fails if the text is none. */
  @Native
  public long toInt(String text) {
    return Long.parseLong(text.strip());
  }

  /** Reads a floating-point number; fails if the text is none. */
  @Native
  public double toFloat(String text) {
    return Double.parseDouble(text.strip());
  }
}
