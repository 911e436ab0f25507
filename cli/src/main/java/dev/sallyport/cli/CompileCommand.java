package dev.sallyport.cli;

import dev.sallyport.ir.VersionRange;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code sallyport compile}. */
final class CompileCommand implements Command {

  private static final Option<Path> OUTPUT =
      Option.of(
          "-o",
          "FILE",
          EngineOptions::path,
          "The package file. Its name says name and version of the package: rules-1.2.spk.");

  private static final Option<Need> NEEDS =
      Option.of(
          "--needs",
          "PACKAGE=RANGE",
          CompileCommand::need,
          "The versions of an imported package that will do: math=1.0..2.0, math=1.0.. or math=1.2."
              + " The package file keeps it. Repeatable.");

  private record Need(String name, VersionRange versions) {}

  private static Need need(String text) {
    int equals = text.indexOf('=');
    try {
      VersionRange versions = VersionRange.parse(text.substring(equals + 1));
      if (equals > 0 && !versions.isEmpty() && !versions.equals(VersionRange.ANY)) {
        return new Need(text.substring(0, equals), versions);
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw new UsageException("'" + text + "' says no versions; write it like math=1.0..2.0");
  }

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
    return Stream.concat(Stream.of(OUTPUT, NEEDS), EngineOptions.ALL.stream()).toList();
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
    var needs = new TreeMap<String, VersionRange>();
    invocation.all(NEEDS).forEach(n -> needs.merge(n.name(), n.versions(), VersionRange::and));
    new GypsumFiles(streams, invocation).compile(files, output, needs);
    return ExitStatus.OK.code();
  }
}
