package dev.sallyport.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code sallyport run}. */
final class RunCommand implements Command {

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
    Stream<Option<?>> ofLanguages =
        Arrays.stream(Language.values()).flatMap(language -> language.runOptions().stream());
    Stream<Option<?>> ofAll = Stream.of(LimitOptions.ALL, EngineOptions.ALL).flatMap(List::stream);
    return Stream.concat(ofLanguages, ofAll).distinct().toList();
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
        "sallyport run --files cases examples/hello.gy",
        "sallyport run --executor=interpreter --trace examples/hello.sir");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    Path file = EngineOptions.path(invocation.operand(0));
    Language language = Language.of(file);
    language.checkOptions(file, invocation);
    return language.programs(streams, invocation).run(file, invocation.operandsFrom(1));
  }
}
