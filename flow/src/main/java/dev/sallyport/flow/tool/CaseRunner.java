package dev.sallyport.flow.tool;

import dev.sallyport.border.CompileException;
import dev.sallyport.engine.Executor;
import dev.sallyport.flow.Feature;
import dev.sallyport.flow.Flow;
import dev.sallyport.flow.FlowBuilder;
import dev.sallyport.flow.FlowModule;
import dev.sallyport.flow.FlowProgram;
import dev.sallyport.flow.FlowReport;
import dev.sallyport.flow.RunResult;
import dev.sallyport.ir.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs case files and says where they and the language disagree. */
public final class CaseRunner {

  // What case files find in their environment, whatever machine they run on.
  private static final Map<String, String> ENVIRONMENT = Map.of("HOME", "/home/flow");

  private final Optional<Executor> executor;
  private final Function<Consumer<String>, FlowModule> host;
  private final List<Path> folders = new ArrayList<>();
  private Optional<CaseFile> declared = Optional.empty();
  private FlowModule natives = FlowModule.empty();

  /**
   * A runner with the functions of {@link TestHost}.
   *
   * @param executor what runs the programs; empty for the engine's own choice
   */
  public CaseRunner(Optional<Executor> executor) {
    this(executor, TestHost::module);
  }

  /** A runner with functions that print their lines to what they are given. */
  public CaseRunner(Optional<Executor> executor, Function<Consumer<String>, FlowModule> host) {
    this.executor = executor;
    this.host = host;
  }

  /** Lets programs include files of this folder, beside those of their own. */
  public CaseRunner includeFrom(Path folder) {
    folders.add(folder);
    return this;
  }

  /** Puts what a file declares in place of the host, see {@link CaseFile#readHost}. */
  public CaseRunner withHost(CaseFile host) {
    this.declared = Optional.of(host);
    return this;
  }

  /**
   * Lets programs call these too. What a file declares takes the place of natives of its name, and
   * natives that of what the runner's own host has.
   */
  public CaseRunner withNatives(FlowModule module) {
    this.natives = module;
    return this;
  }

  /** What differs from what the file expects, one line each; empty if nothing does. */
  public List<String> run(CaseFile file) {
    List<String> faults = new ArrayList<>(declared.map(CaseFile::faults).orElse(List.of()));
    faults.addAll(file.faults());
    return faults.isEmpty() ? differences(file) : faults;
  }

  private List<String> differences(CaseFile file) {
    var printed = new ArrayList<String>();
    var stubs = new StubHost(stubs(file), printed::add);
    Flow flow;
    try {
      flow = flow(file, stubs, printed);
    } catch (IllegalArgumentException undeclarable) {
      return List.of(undeclarable.getMessage());
    }
    FlowReport report = report(flow, file);
    var differences = new ArrayList<>(messages(file, report));
    if (!report.hasErrors()) {
      differences.addAll(new Runs(file, flow, stubs, printed).differences());
    }
    return differences;
  }

  private List<Stub> stubs(CaseFile file) {
    var all = new ArrayList<Stub>(declared.map(CaseFile::stubs).orElse(List.of()));
    all.addAll(file.stubs());
    return all;
  }

  /** The messages about the program of a file, without running it. */
  public FlowReport report(CaseFile file) {
    var printed = new ArrayList<String>();
    return report(flow(file, new StubHost(stubs(file), printed::add), printed), file);
  }

  // What is no text can only be shown with its bytes at hand.
  private static FlowReport report(Flow flow, CaseFile file) {
    try {
      return file.isText()
          ? flow.check(file.path().toString(), file.program())
          : flow.check(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Flow flow(CaseFile file, StubHost stubs, List<String> printed) {
    FlowBuilder builder =
        Flow.builder()
            .module(
                stubs(file).isEmpty()
                    ? host.apply(printed::add).without(natives.names())
                    : stubs.module())
            .module(natives.without(stubs.names()))
            .environment(ENVIRONMENT::get)
            .imports(CaseRunner::imported)
            .includeFrom(file.path().toAbsolutePath().getParent())
            .enable(file.features().toArray(Feature[]::new));
    folders.forEach(builder::includeFrom);
    executor.ifPresent(builder::executor);
    if (file.quota() > 0) {
      builder.quota(file.quota());
    }
    return builder.build();
  }

  // Every module can be imported but one.
  private static Optional<FlowModule> imported(String name, Optional<String> path) {
    return name.equals("missing") ? Optional.empty() : Optional.of(FlowModule.empty());
  }

  // ---- messages

  private static List<String> messages(CaseFile file, FlowReport report) {
    var differences = new ArrayList<String>();
    var left = new ArrayList<Diagnostic>(report.diagnostics());
    int last = -1;
    for (Expectation expected : file.messages()) {
      Optional<Diagnostic> found = left.stream().filter(expected::fits).findFirst();
      int at = found.map(report.diagnostics()::indexOf).orElse(last);
      if (found.isEmpty()) {
        differences.add("missing: " + shown(expected));
      } else if (at < last) {
        differences.add("too early: " + shown(expected));
      }
      found.ifPresent(left::remove);
      last = at;
    }
    left.forEach(d -> differences.add("superfluous: " + Expectation.show(d) + elsewhere(file, d)));
    return differences;
  }

  private static String elsewhere(CaseFile file, Diagnostic found) {
    String name = found.span().file();
    return name.isEmpty() || name.equals(file.path().toString()) ? "" : " in " + name;
  }

  private static String shown(Expectation expected) {
    return expected.category().text() + ": " + expected.text();
  }

  // ---- runs

  private final class Runs {
    private final CaseFile file;
    private final Flow flow;
    private final StubHost stubs;
    private final List<String> printed;

    Runs(CaseFile file, Flow flow, StubHost stubs, List<String> printed) {
      this.file = file;
      this.flow = flow;
      this.stubs = stubs;
      this.printed = printed;
    }

    List<String> differences() {
      var differences = new ArrayList<String>();
      try {
        FlowProgram program = flow.compile(file.path().toString(), file.program());
        differences.addAll(otherExecutor(program));
        for (CaseFile.Run run : file.runs()) {
          printed.clear();
          differences.addAll(run(run, program));
        }
      } catch (CompileException refused) {
        differences.add("refused: " + refused.getMessage());
      } catch (NoSuchElementException missing) {
        differences.add(missing.getMessage());
      }
      return differences;
    }

    private List<String> run(CaseFile.Run run, FlowProgram program) {
      printed.clear();
      var faults = new ArrayList<String>();
      stubs.answer(answers(run, faults));
      return faults.isEmpty()
          ? compare(run, printed, program.handler(run.handler).decide(null))
          : faults;
    }

    private Map<String, Object> answers(CaseFile.Run run, List<String> faults) {
      var answers = new HashMap<String, Object>();
      for (CaseFile.Setting setting : run.settings) {
        try {
          var answer = StubParser.answer(setting.text(), stubs(file));
          answers.put(answer.getKey(), answer.getValue());
        } catch (StubParser.Malformed wrong) {
          faults.add("line " + setting.line() + ": " + wrong.getMessage());
        }
      }
      return answers;
    }
  }

  // A matrix that runs everything on one executor would prove nothing.
  private List<String> otherExecutor(FlowProgram program) {
    return executor.isEmpty() || executor.get().name().equals(program.executorName())
        ? List.of()
        : List.of("ran on " + program.executorName() + ", expected " + executor.get().name());
  }

  private static List<String> compare(CaseFile.Run run, List<String> printed, RunResult result) {
    var differences = new ArrayList<String>();
    // A text that is printed may have several lines.
    if (!String.join("\n", printed).equals(String.join("\n", run.output))) {
      differences.add("printed " + printed + ", expected " + run.output);
    }
    String end = shown(result, run.end);
    boolean any = run.end.isEmpty() && result instanceof RunResult.Decision;
    if (!any && !end.equals(run.end)) {
      differences.add("ended " + end + ", expected " + run.end);
    }
    return differences;
  }

  // The place of an abort counts only where the file names one.
  private static String shown(RunResult result, String expected) {
    return switch (result) {
      case RunResult.Decision.HANDLED -> "handled";
      case RunResult.Decision.NOT_HANDLED -> "not handled";
      case RunResult.Aborted aborted -> {
        String reason = "aborted: " + aborted.reason();
        String place = " " + aborted.place().line() + ":" + aborted.place().column();
        yield expected.equals(reason) ? reason : reason + place;
      }
    };
  }
}
