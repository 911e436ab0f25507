package dev.sallyport.cli;

import dev.sallyport.border.CompileException;
import dev.sallyport.flow.Feature;
import dev.sallyport.flow.Flow;
import dev.sallyport.flow.FlowBuilder;
import dev.sallyport.flow.FlowModule;
import dev.sallyport.flow.FlowProgram;
import dev.sallyport.flow.FlowReport;
import dev.sallyport.flow.HostFunction;
import dev.sallyport.flow.HostHandler;
import dev.sallyport.flow.RunResult;
import dev.sallyport.flow.tool.ByteText;
import dev.sallyport.flow.tool.CaseFile;
import dev.sallyport.flow.tool.LineRunner;
import dev.sallyport.flow.tool.ShellHost;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/** Flow programs on the command line: their host offers printing, and lines of the input. */
final class FlowFiles implements Programs {

  private static final Option<String> HANDLER =
      Option.of(
          "--handler",
          "NAME",
          text -> text,
          "Flow: the handler to run; else main, or process for each line.");

  private static final Option<Boolean> EACH_LINE =
      Option.flag(
          "--each-line",
          "Flow: run 'initially', then the handler for each line of the input, then 'finally'.");

  /** For programs that are checked, laid out or tested, but not run. */
  static final Option<Path> HOST =
      Option.of(
          "--host",
          "FILE",
          EngineOptions::path,
          "Flow: lines 'function: ...' and 'handler: ...' that declare the host of all the files.");

  /** What {@code sallyport run} understands for such programs. */
  static final List<Option<?>> RUN_OPTIONS = List.of(HANDLER, EACH_LINE);

  private final Streams streams;
  private final Invocation invocation;

  FlowFiles(Streams streams, Invocation invocation) {
    this.streams = streams;
    this.invocation = invocation;
  }

  private FlowBuilder host() {
    var options = new EngineOptions(streams, invocation);
    FlowModule own = natives(invocation);
    FlowModule others = invocation.last(HOST).map(FlowFiles::stubs).orElseGet(this::shell);
    FlowBuilder builder =
        Flow.builder()
            .executor(options.executor())
            .enable(Feature.GLOBAL_SCOPE, Feature.WHILE_LOOP)
            .module(others.without(own.names()))
            .module(own);
    options.folders().forEach(builder::includeFrom);
    if (options.isTraced()) {
      builder.trace(event -> streams.err().println(event.text()));
    }
    return builder;
  }

  private FlowModule shell() {
    return ShellHost.module(line -> print(streams.out(), line), this::log);
  }

  private static FlowModule stubs(Path file) {
    try {
      return declared(file).module();
    } catch (IllegalArgumentException malformed) {
      throw new UsageException(malformed.getMessage());
    }
  }

  /** Reads the declarations of a host. */
  static CaseFile declared(Path file) {
    checkPresent(file);
    try {
      return CaseFile.readHost(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What the classes that the command line names offer to Flow programs. */
  static FlowModule natives(Invocation invocation) {
    FlowModule.Builder builder = FlowModule.builder();
    try {
      NativeClasses.of(invocation, List.of(HostFunction.class, HostHandler.class))
          .forEach(builder::natives);
      return builder.build();
    } catch (IllegalArgumentException unusable) {
      throw new UsageException(unusable.getMessage());
    }
  }

  private static void print(PrintStream to, String line) {
    to.writeBytes(ByteText.encode(line));
    to.write('\n');
  }

  private void log(String line) {
    streams.out().flush();
    print(streams.err(), line);
  }

  @Override
  public int run(Path file, List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new UsageException("a Flow program takes no arguments, only lines of its input");
    }
    FlowProgram program = compile(host().limits(LimitOptions.read(invocation)).build(), file);
    new EngineOptions(streams, invocation).dumpIr(program.module());
    try {
      return status(run(new LineRunner(program)));
    } catch (NoSuchElementException e) {
      throw new UsageException(e.getMessage());
    } catch (IOException e) {
      streams.flush();
      streams.err().println("sallyport: the input cannot be read: " + e.getMessage());
      return ExitStatus.FAILED.code();
    }
  }

  private RunResult run(LineRunner runner) throws IOException {
    if (!invocation.has(EACH_LINE)) {
      return runner.once(invocation.last(HANDLER).orElse("main"));
    }
    return runner.eachLine(invocation.last(HANDLER).orElse("process"), streams.in());
  }

  private static FlowProgram compile(Flow flow, Path file) {
    checkPresent(file);
    try {
      return flow.compile(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void checkPresent(Path file) {
    if (!Files.exists(file)) {
      throw new UsageException("there is no file " + file);
    }
  }

  private static UsageException unreadable(Path file, IOException e) {
    String why = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    return new UsageException(file + " cannot be read: " + why);
  }

  private int status(RunResult result) {
    return switch (result) {
      case RunResult.Decision _ -> ExitStatus.OK.code();
      case RunResult.Aborted aborted -> {
        streams.flush();
        streams.err().println("sallyport: " + aborted);
        yield statusOf(aborted.reason()).code();
      }
    };
  }

  private static ExitStatus statusOf(RunResult.Reason reason) {
    return switch (reason) {
      case QUOTA, DEADLINE, CANCELLED, LIMIT -> ExitStatus.LIMIT;
      case ERROR, HOST -> ExitStatus.FAILED;
    };
  }

  @Override
  public boolean check(Path file) {
    checkPresent(file);
    FlowReport report;
    try {
      report = host().build().check(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    streams.flush();
    if (!report.diagnostics().isEmpty()) {
      streams.err().println(report.render());
    }
    if (!report.hasErrors()) {
      streams.out().println(file + ": is fine");
    }
    return !report.hasErrors();
  }

  @Override
  public String formatted(Path file) {
    checkPresent(file);
    try {
      var formatted = host().build().format(file);
      return formatted
          .text()
          .orElseThrow(
              () ->
                  new CompileException(
                      formatted.report().diagnostics(), formatted.report().render()));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
