package dev.sallyport.flow;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.LinkException;
import dev.sallyport.flow.internal.check.Callable;
import dev.sallyport.flow.internal.check.Checker;
import dev.sallyport.flow.internal.check.Program;
import dev.sallyport.flow.internal.emit.ModuleEmitter;
import dev.sallyport.flow.internal.format.Formatter;
import dev.sallyport.flow.internal.runtime.CompiledProgram;
import dev.sallyport.flow.internal.runtime.LoadedProgram;
import dev.sallyport.flow.internal.syntax.IncludeResolver;
import dev.sallyport.flow.internal.syntax.Messages;
import dev.sallyport.flow.internal.syntax.Options;
import dev.sallyport.flow.internal.syntax.Parser;
import dev.sallyport.flow.internal.syntax.SourceFile;
import dev.sallyport.flow.internal.syntax.SourceUnit;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The Flow language with what a host offers to its programs. Immutable and thread-safe.
 *
 * {@snippet :
 * Flow flow = Flow.builder()
 *     .handler("respond").param("status", FlowType.INT).bind((context, arguments) -> true)
 *     .function("req.path", FlowType.STRING).bind(context -> context.request(String.class))
 *     .build();
 * FlowProgram program = flow.compile("site.flow", "main { respond 404; }");
 * boolean handled = program.handler("main").run("/index.html");
 * }
 */
public final class Flow {

  private final FlowSettings settings;

  Flow(FlowSettings settings) {
    this.settings = settings;
  }

  /** Starts with a host that offers nothing. */
  public static FlowBuilder builder() {
    return new FlowBuilder();
  }

  /**
   * The signatures of what programs can call without an import, for example {@code sum(II)I}, in
   * the order of their declaration.
   */
  public List<String> hostSignatures() {
    return settings.callables().stream().map(Callable::signature).toList();
  }

  /**
   * Looks for everything that is wrong with a program in a file.
   *
   * @throws IOException if the file cannot be read
   */
  public FlowReport check(Path file) throws IOException {
    return analyse(read(file), includesOf(file)).report();
  }

  /** Looks for everything that is wrong with a program; it can include nothing. */
  public FlowReport check(String name, String text) {
    return analyse(text(name, text), settings.includes()).report();
  }

  /**
   * Compiles the program in a file and joins it with the host.
   *
   * @throws CompileException with everything that is wrong with it
   * @throws IOException if the file cannot be read
   */
  public FlowProgram compile(Path file) throws IOException {
    return compile(read(file), includesOf(file));
  }

  /**
   * Compiles a program and joins it with the host; it can include only what the host allows.
   *
   * @param name the name that messages show
   * @throws CompileException with everything that is wrong with it
   */
  public FlowProgram compile(String name, String text) {
    return compile(text(name, text), settings.includes());
  }

  private FlowProgram compile(SourceFile source, IncludeResolver includes) {
    Analysis analysis = analyse(source, includes);
    if (analysis.report.hasErrors()) {
      throw new CompileException(analysis.report.diagnostics(), analysis.report.render());
    }
    boolean traced = settings.trace().isPresent();
    CompiledProgram compiled =
        new ModuleEmitter(analysis.program, source.text().name(), traced).emit();
    return load(compiled, analysis.report, analysis.imports, UnaryOperator.identity());
  }

  private FlowProgram load(
      CompiledProgram compiled,
      FlowReport report,
      List<SourceUnit.Import> imports,
      UnaryOperator<Callable> hosts) {
    var loaded =
        new LoadedProgram(
            compiled, hosts, settings.limits(), settings.executor(), settings.trace());
    return new FlowProgram(loaded, report, imports);
  }

  /**
   * Joins a program that was compiled for another host with this one: both must offer what it calls
   * under equal signatures. A test does this to put other functions in place of real ones.
   *
   * @throws LinkException naming everything that is missing
   */
  public FlowProgram link(FlowProgram program) {
    var messages = new Messages();
    ProgramHost host = settings.host(messages);
    program.imports().forEach(host::imported);
    CompiledProgram compiled = program.loaded().program();
    var found = new HashMap<Callable, Callable>();
    for (Callable declared : compiled.natives().hosts()) {
      host.find(declared)
          .ifPresentOrElse(
              own -> found.put(declared, own),
              () -> messages.add(unresolved(declared), Span.NONE, declared.signature()));
    }
    if (messages.hasErrors()) {
      throw new LinkException(messages.sorted());
    }
    return load(compiled, program.report(), program.imports(), found::get);
  }

  private static FlowCode unresolved(Callable declared) {
    return declared.kind() == Callable.Kind.HANDLER
        ? FlowCode.UNRESOLVED_HANDLER
        : FlowCode.UNRESOLVED_FUNCTION;
  }

  /**
   * A program in the house style.
   *
   * @param text present unless the program has syntax errors
   * @param report the syntax errors
   */
  public record Formatted(Optional<String> text, FlowReport report) {}

  /**
   * Lays a program out anew, without changing what it means. Comments stay; formatting what was
   * formatted changes nothing. Where a call without parentheses ends depends on the host; if the
   * program does not fit this one, it is read as if for another.
   */
  public Formatted format(String name, String text) {
    return format(text(name, text));
  }

  /**
   * The program of a file in the house style; the file stays as it is.
   *
   * @throws IOException if the file cannot be read
   */
  public Formatted format(Path file) throws IOException {
    return format(read(file));
  }

  private Formatted format(SourceFile file) {
    SourceText source = file.text();
    var formatter = new Formatter(settings.features().contains(Feature.DOLLAR_BRACES));
    Messages messages = messages(file);
    Optional<String> formatted =
        messages.hasErrors()
            ? Optional.empty()
            : formatter
                .format(source, settings.host(new Messages()), messages)
                .or(() -> formatter.format(source, Formatter.guess(true), new Messages()))
                .or(() -> formatter.format(source, Formatter.guess(false), new Messages()));
    return new Formatted(formatted, new FlowReport(messages.sorted(), List.of(source)));
  }

  private static SourceFile read(Path file) throws IOException {
    return SourceFile.read(file, file.toString());
  }

  private static SourceFile text(String name, String text) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    return new SourceFile(new SourceText(name, text), Optional.empty());
  }

  private IncludeResolver includesOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return settings.includesBeside(folder);
  }

  private static Messages messages(SourceFile file) {
    var messages = new Messages();
    file.fault()
        .ifPresent(
            wrong ->
                messages.add(
                    FlowCode.NOT_UTF8,
                    file.text().span(wrong.offset(), wrong.offset() + 1),
                    file.arguments(wrong)));
    return messages;
  }

  private record Analysis(Program program, FlowReport report, List<SourceUnit.Import> imports) {}

  private Analysis analyse(SourceFile file, IncludeResolver includes) {
    SourceText source = file.text();
    Messages messages = messages(file);
    ProgramHost host = settings.host(messages);
    Options options = settings.options(includes);
    var parser = new Parser(source, options, host, messages, _ -> {});
    SourceUnit unit = parser.unit();
    Program program = new Checker(unit, host, messages).check();
    var report = new FlowReport(messages.sorted(), parser.sources());
    return new Analysis(program, report, unit.imports());
  }
}
