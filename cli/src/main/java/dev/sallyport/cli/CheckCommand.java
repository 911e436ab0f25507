package dev.sallyport.cli;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code sallyport check}. */
final class CheckCommand implements Command {

  private static final Option<Boolean> LINK =
      Option.flag("--link", "Check too that 'sallyport run' has every native that they need.");

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
    return Stream.concat(Stream.of(LINK), EngineOptions.ALL.stream()).toList();
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
    if (FlowFiles.isFlow(file)) {
      return new FlowFiles(streams, invocation).check(file);
    }
    var options = new EngineOptions(streams, invocation);
    var natives = new HostNatives(streams, List.of());
    try (Engine engine = options.engine(file, Limits.NONE, natives)) {
      GuestPackage checked = options.load(engine, file);
      if (invocation.has(LINK)) {
        engine.link();
      }
      streams.out().println(file + ": " + checked.name() + " " + checked.version() + " is fine");
      return true;
    } catch (DiagnosticException e) {
      streams.flush();
      streams.err().println(e.getMessage());
      return false;
    }
  }
}
