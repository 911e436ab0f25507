package dev.sallyport.bench.load;

import dev.sallyport.bench.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whole processes, from start to exit: the command beside a JVM that does nothing. */
public final class Startup implements Report {

  private static final int RUNS = 30;
  private static final int QUICK_RUNS = 5;
  private static final String HELLO = "hello.";

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public String about() {
    return "whole processes: `./sallyport run examples/hello.*` beside a bare JVM";
  }

  @Override
  public void run(boolean quick, PrintStream out) throws IOException, InterruptedException {
    Map<String, List<String>> commands = commands(Path.of(""));
    Map<String, List<Double>> times = new LinkedHashMap<>();
    int runs = quick ? QUICK_RUNS : RUNS;
    // The first round builds what is built on first use, and is not counted.
    for (int round = 0; round <= runs; round++) {
      for (var command : commands.entrySet()) {
        double millis = time(command.getValue());
        if (round > 0) {
          times.computeIfAbsent(command.getKey(), _ -> new ArrayList<>()).add(millis);
        }
      }
    }
    print(times, out);
  }

  private static Map<String, List<String>> commands(Path root) throws IOException {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    commands.put(
        "a JVM that does nothing",
        List.of(java, "-cp", root.resolve("bench/target/classes").toString(), name(Nothing.class)));
    try (var files = Files.list(root.resolve("examples"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith(HELLO))
          .sorted()
          .forEach(
              file ->
                  commands.put(
                      "sallyport run examples/" + file,
                      List.of(root.resolve("./sallyport").toString(), "run", "examples/" + file)));
    }
    return commands;
  }

  private static String name(Class<?> type) {
    return type.getName();
  }

  private static double time(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long end = System.nanoTime();
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " ended with exit code " + exit);
    }
    return (end - start) / 1e6;
  }

  private static void print(Map<String, List<Double>> times, PrintStream out) {
    out.println("| command | shortest | median | longest |");
    out.println("| --- | ---: | ---: | ---: |");
    times.forEach(
        (command, millis) -> {
          List<Double> sorted = millis.stream().sorted().toList();
          out.printf(
              Locale.ROOT,
              "| %s | %.0f ms | %.0f ms | %.0f ms |%n",
              command,
              sorted.getFirst(),
              sorted.get(sorted.size() / 2),
              sorted.getLast());
        });
  }
}
