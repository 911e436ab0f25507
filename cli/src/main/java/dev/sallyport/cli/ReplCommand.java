package dev.sallyport.cli;

import dev.sallyport.border.Limit;
import dev.sallyport.border.Limits;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.gypsum.GypsumShell;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code sallyport repl}. */
final class ReplCommand implements Command {

  private static final Limits INTERRUPTIBLE = Limits.builder().watch(Limit.INTERRUPT).build();

  @Override
  public String name() {
    return "repl";
  }

  @Override
  public String summary() {
    return "Runs Gypsum line by line as it is typed.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand("ARGS", Operand.Count.REST, "What std.io.arguments gives."));
  }

  @Override
  public List<Option<?>> options() {
    return Stream.of(LimitOptions.ALL, EngineOptions.ALL).flatMap(List::stream).toList();
  }

  @Override
  public String notes() {
    return "A block ends with an empty line. " + Repl.HELP;
  }

  @Override
  public List<String> examples() {
    return List.of("sallyport repl");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    var natives = new HostNatives(streams, invocation.operandsFrom(0));
    var options = new EngineOptions(streams, invocation);
    Limits limits = LimitOptions.read(invocation).with(INTERRUPTIBLE);
    try (Engine engine = options.engine(Path.of("input"), limits, natives);
        Context context = engine.newContext()) {
      var shell = new GypsumShell(engine, context);
      var repl = new Repl(shell, streams);
      if (Stream.ofNullable(System.console()).anyMatch(Console::isTerminal)) {
        new Terminals(shell, context).run(repl);
      } else {
        repl.run(new PlainLines(streams.in())::next);
      }
      return ExitStatus.OK.code();
    }
  }
}
