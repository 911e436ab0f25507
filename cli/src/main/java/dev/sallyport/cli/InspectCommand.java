package dev.sallyport.cli;

import dev.sallyport.border.Limits;
import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Global;
import dev.sallyport.ir.Import;
import dev.sallyport.ir.Name;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code sallyport inspect}. */
final class InspectCommand implements Command {

  @Override
  public String name() {
    return "inspect";
  }

  @Override
  public String summary() {
    return "Shows what a program offers and what it needs, without running it.";
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand("FILE", Operand.Count.ONE, "The program, for example demo.sir."));
  }

  @Override
  public List<Option<?>> options() {
    return EngineOptions.ALL;
  }

  @Override
  public String notes() {
    return "";
  }

  @Override
  public List<String> examples() {
    return List.of("sallyport inspect examples/gcd.sir");
  }

  @Override
  public int run(Streams streams, Invocation invocation) {
    Path file = EngineOptions.path(invocation.operand(0));
    var options = new EngineOptions(streams, invocation);
    var natives = new HostNatives(streams, List.of());
    try (Engine engine = options.engine(file, Limits.NONE, natives)) {
      describe(options.load(engine, file), streams.out());
      return ExitStatus.OK.code();
    }
  }

  private static void describe(GuestPackage shown, PrintStream out) {
    out.println("package " + Name.quote(shown.name()) + " " + shown.version());
    section(out, "exports", exports(shown));
    section(
        out,
        "needs from the host",
        shown.outcalls().stream().map(outcall -> outcall(shown, outcall)));
    section(out, "imports", shown.module().imports().stream().flatMap(InspectCommand::imported));
  }

  private static void section(PrintStream out, String title, Stream<String> lines) {
    String text = lines.map(line -> "  " + line + "\n").collect(Collectors.joining());
    out.print(title + (text.isEmpty() ? ": nothing\n" : ":\n" + text));
  }

  private static Stream<String> exports(GuestPackage shown) {
    return Stream.of(
            shown.exports().stream().map(InspectCommand::function),
            shown.module().classes().stream()
                .filter(ClassDefinition::exported)
                .map(InspectCommand::type),
            shown.module().globals().stream()
                .filter(Global::exported)
                .map(global -> "global " + Name.quote(global.name()) + " " + global.type()))
        .flatMap(lines -> lines);
  }

  private static String function(Function function) {
    String entry = function.attributes().contains(Function.Attribute.ENTRY) ? "entry " : "";
    return entry + "func " + Name.quote(function.name()) + function.signature();
  }

  private static String type(ClassDefinition type) {
    return switch (type.kind()) {
          case CLASS -> "class ";
          case ABSTRACT, FINAL -> type.kind().name().toLowerCase(Locale.ROOT) + " class ";
          case TRAIT -> "trait ";
        }
        + Name.quote(type.name());
  }

  private static String outcall(GuestPackage shown, Function function) {
    return NativeDeclaration.of(shown.name(), function).fullName() + function.signature();
  }

  private static Stream<String> imported(Import from) {
    String prefix = Name.quote(from.packageName()) + " " + from.versions();
    return Stream.of(
            Stream.of(prefix),
            from.functions().stream().map(f -> "  func " + Name.quote(f.name()) + f.signature()),
            from.classes().stream().map(c -> "  " + type(c)),
            from.globals().stream().map(g -> "  global " + Name.quote(g.name()) + " " + g.type()))
        .flatMap(lines -> lines);
  }
}
