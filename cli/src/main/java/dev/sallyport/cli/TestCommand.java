package dev.sallyport.cli;

import dev.sallyport.flow.tool.CaseFile;
import dev.sallyport.flow.tool.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code sallyport test}. */
final class TestCommand implements Command {

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String summary() {
    return "Runs Flow programs that say what is expected of them.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand(
            "DIR", Operand.Count.AT_LEAST_ONE, "Folders with such files (*.flow), or the files."));
  }

  @Override
  public List<Option<?>> options() {
    return Stream.concat(Stream.of(FlowFiles.HOST), EngineOptions.FOR_TESTS.stream()).toList();
  }

  @Override
  public String notes() {
    return "Below a line '# ----' a file lists messages, such as '# [3:3] TypeError: Unknown symbol"
        + " 'f'.', printed lines, such as '# > text', and how the run ends: '# handled', '#"
        + " not handled' or '# aborted: QUOTA'. Such programs call print, sum, handle and"
        + " others. A file for another host declares what that offers: '# function: req.path:"
        + " String = \"/\"', '# handler: respond(status: Number)'. docs/flow.md shows it all.";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "sallyport test cases/flow/diag", "sallyport test --executor=interpreter cases/flow/diag");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    CaseRunner runner = runner(new EngineOptions(streams, invocation), invocation);
    var files = new ArrayList<Path>();
    invocation.operandsFrom(0).forEach(name -> files.addAll(flowFiles(EngineOptions.path(name))));
    long failed = files.stream().filter(file -> !passes(streams, runner, file)).count();
    streams.out().println((files.size() - failed) + " of " + files.size() + " passed");
    return (failed == 0 ? ExitStatus.OK : ExitStatus.FAILED).code();
  }

  private static CaseRunner runner(EngineOptions options, Invocation invocation) {
    var runner = new CaseRunner(Optional.of(options.executor()));
    options.folders().forEach(runner::includeFrom);
    runner.withNatives(FlowFiles.natives(invocation));
    invocation.last(FlowFiles.HOST).map(FlowFiles::declared).ifPresent(runner::withHost);
    return runner;
  }

  private static List<Path> flowFiles(Path place) {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).filter(Language.FLOW::has).sorted().toList();
    } catch (IOException e) {
      throw new UsageException(place + " cannot be read");
    }
  }

  private static boolean passes(Streams streams, CaseRunner runner, Path file) {
    try {
      List<String> differences = runner.run(CaseFile.read(file));
      differences.forEach(line -> streams.out().println(file + ": " + line));
      return differences.isEmpty();
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read");
    }
  }
}
