package dev.sallyport.cli;

import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestFunction;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code sallyport run}. */
final class RunCommand implements Command {

  private static final int LARGEST_STATUS = 255;

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "Runs the entry function of a program.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("FILE", Operand.Count.ONE, "The program, for example demo.sir."),
        new Operand("ARGS", Operand.Count.REST, "What the program gets."));
  }

  @Override
  public List<Option<?>> options() {
    return Stream.of(FlowFiles.RUN_OPTIONS, LimitOptions.ALL, EngineOptions.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public String notes() {
    return "The program may call the natives of package 'host': print, readLine, args and others;"
               + " docs/host.md lists them. Its entry takes nothing, or ARGS as an array of"
               + " strings. What stands behind FILE is the program's, so options of this command"
               + " stand before it. Of a Flow program (*.flow) a handler is run, once or for each"
               + " line of the input; docs/flow.md explains the language.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "sallyport run examples/hello.sir",
        "sallyport run examples/primes.sir 30",
        "sallyport run --fuel=1M --deadline=2s examples/runaway.sir",
        "sallyport run examples/hello.flow",
        "sallyport run --each-line examples/users.flow",
        "sallyport run --executor=interpreter --trace examples/hello.sir");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    Path file = EngineOptions.path(invocation.operand(0));
    List<String> arguments = invocation.operandsFrom(1);
    if (FlowFiles.isFlow(file)) {
      return new FlowFiles(streams, invocation).run(file, LimitOptions.read(invocation), arguments);
    }
    var options = new EngineOptions(streams, invocation);
    var natives = new HostNatives(streams, arguments);
    try (Engine engine = options.engine(file, LimitOptions.read(invocation), natives);
        Context context = engine.newContext()) {
      GuestPackage program = options.load(engine, file);
      GuestFunction entry = context.entry(program);
      return status(GuestCall.call(entry, passed(entry.signature(), arguments)));
    }
  }

  private static Object[] passed(Signature signature, List<String> arguments) {
    List<Type> parameters = signature.parameters();
    if (parameters.isEmpty()) {
      return new Object[0];
    }
    if (parameters.equals(List.of(new Type.ArrayType(Type.BuiltIn.STRING)))) {
      return new Object[] {arguments.toArray(String[]::new)};
    }
    throw new UsageException(
        "the entry is "
            + signature
            + ", but 'run' passes nothing or an array of strings; sallyport call can pass more");
  }

  private static int status(Object result) {
    long value = result instanceof Number number ? number.longValue() : 0;
    return value < 0 || value > LARGEST_STATUS ? LARGEST_STATUS : (int) value;
  }
}
