package dev.sallyport.cli;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code sallyport call}. */
final class CallCommand implements Command {

  @Override
  public String name() {
    return "call";
  }

  @Override
  public String summary() {
    return "Calls an exported function and prints its result.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("FILE", Operand.Count.ONE, "The program, for example demo.sir."),
        new Operand("FUNCTION", Operand.Count.ONE, "The name of an exported function."),
        new Operand("ARGS", Operand.Count.ANY, "What the function gets."));
  }

  @Override
  public List<Option<?>> options() {
    return Stream.concat(LimitOptions.ALL.stream(), EngineOptions.ALL.stream()).toList();
  }

  @Override
  public String notes() {
    return "Arguments are read as the function's signature asks: integers as 42, -7 or 0xff, i1 as"
        + " true or false, floats as 1.5, nan or inf, strings as they are, arrays as 1,2,3. A text"
        + " that begins with a dash stands behind --.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "sallyport call examples/gcd.sir gcd 48 36",
        "sallyport call --fuel=1000 examples/gcd.sir gcd 1 -7",
        "sallyport inspect examples/gcd.sir");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    Path file = EngineOptions.path(invocation.operand(0));
    String name = invocation.operand(1);
    var options = new EngineOptions(streams, invocation);
    var natives = new HostNatives(streams, List.of());
    try (Engine engine = options.engine(file, LimitOptions.read(invocation), natives);
        Context context = engine.newContext()) {
      GuestPackage program = options.load(engine, file);
      GuestFunction function = context.function(program, name);
      var reader = new ArgumentReader(name, function.signature());
      Object result = GuestCall.call(function, reader.read(invocation.operandsFrom(2)));
      if (!function.signature().isVoid()) {
        streams.out().println(new ValueWriter(context).text(result));
      }
      return ExitStatus.OK.code();
    }
  }
}
