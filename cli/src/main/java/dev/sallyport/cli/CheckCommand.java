package dev.sallyport.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code sallyport check}. */
final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "Reads and verifies programs without running them, and reports all that is wrong.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("FILE", Operand.Count.AT_LEAST_ONE, "The programs, each by itself."));
  }

  @Override
  public List<Option<?>> options() {
    return Stream.concat(Stream.of(PackageFiles.LINK), EngineOptions.ALL.stream()).toList();
  }

  @Override
  public String notes() {
    return "";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "sallyport check examples/hello.sir examples/gcd.sir",
        "sallyport check examples/access.flow",
        "sallyport check --link examples/hello.sir");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    List<Path> files = invocation.operandsFrom(0).stream().map(EngineOptions::path).toList();
    long refused = files.stream().filter(file -> !check(streams, invocation, file)).count();
    return (refused == 0 ? ExitStatus.OK : ExitStatus.REFUSED).code();
  }

  private static boolean check(Streams streams, Invocation invocation, Path file) {
    return Language.of(file).programs(streams, invocation).check(file);
  }
}
