package dev.sallyport.flow;

import dev.sallyport.flow.internal.check.Callable;
import dev.sallyport.flow.internal.runtime.LoadedProgram;
import dev.sallyport.flow.internal.runtime.ProgramHandler;
import dev.sallyport.flow.internal.syntax.SourceUnit;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.IrModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A program, compiled and joined with its host. Immutable and thread-safe, apart from global
 * variables, if the host allows them: the runs of a program that has some take turns.
 */
public final class FlowProgram {

  private final LoadedProgram loaded;
  private final FlowReport report;
  private final List<SourceUnit.Import> imports;
  private final Map<String, FlowHandler> handlers = new LinkedHashMap<>();

  FlowProgram(LoadedProgram loaded, FlowReport report, List<SourceUnit.Import> imports) {
    this.loaded = loaded;
    this.report = report;
    this.imports = List.copyOf(imports);
    for (ProgramHandler handler : loaded.handlers()) {
      handlers.put(handler.name(), handler);
    }
  }

  /**
   * A handler by its name.
   *
   * @throws NoSuchElementException if the program has none of this name
   */
  public FlowHandler handler(String name) {
    return findHandler(name)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no handler is called \"" + name + "\"; there are " + handlerNames()));
  }

  /** A handler by its name, if there is one. */
  public Optional<FlowHandler> findHandler(String name) {
    return Optional.ofNullable(handlers.get(name));
  }

  /** The names of the handlers, in source order. */
  public List<String> handlerNames() {
    return List.copyOf(handlers.keySet());
  }

  /** What the compiler said about the program: warnings only. */
  public FlowReport report() {
    return report;
  }

  /** The warnings among what the compiler said, in the order of their places. */
  public List<Diagnostic> warnings() {
    return report.diagnostics();
  }

  /** The signatures of what the program calls of its host, for example {@code req.path()S}. */
  public List<String> hostSignatures() {
    return loaded.program().natives().hosts().stream().map(Callable::signature).sorted().toList();
  }

  /** The program in the IR, for tools. */
  public IrModule module() {
    return loaded.program().module();
  }

  /** The name of the executor that runs it, for example {@code jvm}. */
  public String executorName() {
    return loaded.executorName();
  }

  /**
   * Links everything that the program calls now, rather than when it is first called.
   *
   * @throws dev.sallyport.border.LinkException if something does not fit the host
   */
  public void linkNatives() {
    loaded.link();
  }

  List<SourceUnit.Import> imports() {
    return imports;
  }

  LoadedProgram loaded() {
    return loaded;
  }
}
