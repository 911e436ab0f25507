package dev.sallyport.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code sallyport compile}. */
final class CompileCommand implements Command {

  private static final Option<Path> OUTPUT =
      Option.of(
          "-o",
          "FILE",
          EngineOptions::path,
          "The package file. Its name says name and version of the package: rules-1.2.spk.");

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public String summary() {
    return "Compiles the Gypsum files of a package to one package file.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("FILE", Operand.Count.AT_LEAST_ONE, "The sources (*.gy) of one package."));
  }

  @Override
  public List<Option<?>> options() {
    return Stream.concat(Stream.of(OUTPUT), EngineOptions.ALL.stream()).toList();
  }

  @Override
  public String notes() {
    return "Packages that the sources import are looked for beside the first of them, and in the"
        + " folders that --path adds. A package file is loaded as its sources would be: run it,"
        + " or let others import it.";
  }

  @Override
  public List<String> examples() {
    return List.of("sallyport compile examples/hello.gy -o cli/target/hello-1.0.spk");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    List<Path> files = invocation.operandsFrom(0).stream().map(EngineOptions::path).toList();
    for (Path file : files) {
      if (Language.of(file) != Language.GYPSUM) {
        throw new UsageException(file + " is no Gypsum source: its name does not end in .gy");
      }
    }
    Path output =
        invocation
            .last(OUTPUT)
            .orElseThrow(() -> new UsageException("say where to: -o rules-1.2.spk"));
    new GypsumFiles(streams, invocation).compile(files, output);
    return ExitStatus.OK.code();
  }
}
