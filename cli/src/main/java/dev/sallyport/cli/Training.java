package dev.sallyport.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Does what people do with the command, so that the JVM learns what to keep in its ahead-of-time
 * cache. The launcher runs it after a build.
 */
public final class Training {

  private Training() {}

  /** Takes the folder of the examples. */
  public static void main(String[] arguments) {
    Main.flushWhenInterrupted(Streams.ofProcess());
    Path examples = Path.of(arguments[0]);
    for (List<String> line : lines(examples)) {
      var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      var streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere);
      Sallyport.run(streams, line.toArray(String[]::new));
    }
  }

  private static List<List<String>> lines(Path examples) {
    String hello = examples.resolve("hello.sir").toString();
    String gcd = examples.resolve("gcd.sir").toString();
    String exceptions = examples.resolve("exceptions.sir").toString();
    return List.of(
        List.of("run", hello),
        List.of("run", exceptions),
        List.of("run", examples.resolve("shapes.sir").toString()),
        List.of("run", "--executor=interpreter", "--trace", exceptions),
        List.of("run", "--fuel=1M", "--deadline=10s", examples.resolve("runaway.sir").toString()),
        List.of("run", examples.resolve("hello.flow").toString()),
        List.of("run", examples.resolve("hello.gy").toString()),
        List.of("call", gcd, "gcd", "48", "36"),
        List.of("call", gcd, "gdc"),
        List.of("check", hello, gcd),
        List.of("inspect", gcd),
        List.of("run", "--help"),
        List.of("--version"));
  }
}
