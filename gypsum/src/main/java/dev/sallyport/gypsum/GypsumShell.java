package dev.sallyport.gypsum;

import dev.sallyport.border.CompileException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.gypsum.internal.pack.Completion;
import dev.sallyport.gypsum.internal.pack.Interfaces;
import dev.sallyport.gypsum.internal.pack.ShellInput;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Printer;
import dev.sallyport.ir.VersionRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A conversation in Gypsum: every input is a package of its own, which imports what the inputs
 * before it have defined. A later definition of a name takes the place of an earlier one. One
 * thread uses a shell at a time.
 */
public final class GypsumShell {

  private static final String UNIT = "unit";

  private final Engine engine;
  private final Context context;
  private final Map<String, String> homes = new TreeMap<>();
  private final Set<String> imports = new LinkedHashSet<>();
  private int inputs;
  private int evaluated;
  private Optional<GuestPackage> last = Optional.empty();

  /**
   * Begins a conversation.
   *
   * @param engine grants what the inputs may do
   * @param context of that engine
   */
  public GypsumShell(Engine engine, Context context) {
    this.engine = engine;
    this.context = context;
  }

  /**
   * What an input gave.
   *
   * @param name the name under which the value can be used from now on, or empty if there is none
   * @param type its type as the language writes it, or empty
   * @param text the value as a text, or empty
   */
  public record Answer(String name, String type, String text) {
    private static final Answer NOTHING = new Answer("", "", "");
  }

  /** Whether an input may be all, or waits for another line: a bracket or a block is open. */
  public static boolean isComplete(String input) {
    return ShellInput.isComplete(input);
  }

  /**
   * Runs definitions, statements, or an expression, whose value gets a name.
   *
   * @throws dev.sallyport.border.CompileException if something is wrong with it; nothing happened
   * @throws RuntimeException what the program threw; checked exceptions of natives come as they are
   */
  public Answer evaluate(String input) {
    evaluated++;
    String name = "it" + evaluated;
    ShellInput read = ShellInput.of(input, name);
    GuestPackage loaded = load(read);
    context.function(loaded, ShellInput.TOUCH).call();
    imports.addAll(read.imports());
    Answer answer = answer(read, loaded, name);
    ShellInput.names(loaded.module()).stream()
        .filter(n -> !(n.equals(name) && answer.equals(Answer.NOTHING)))
        .forEach(n -> homes.put(n, loaded.name()));
    return answer;
  }

  private Answer answer(ShellInput read, GuestPackage loaded, String name) {
    return switch (read.form()) {
      case DEFINITIONS -> Answer.NOTHING;
      case FUNCTION -> new Answer(name, functionType(loaded, name), "function");
      case VALUE -> {
        String type = type(loaded, name);
        yield type.equals(UNIT) ? Answer.NOTHING : new Answer(name, type, text(loaded, name));
      }
    };
  }

  private String text(GuestPackage loaded, String name) {
    Object value = context.global(loaded, name);
    return value == null ? "null" : context.function(loaded, ShellInput.SHOW).callForString();
  }

  private GuestPackage load(ShellInput read) {
    inputs++;
    String file = "input" + inputs + ".gy";
    GuestPackage loaded = engine.load(SourceFile.of(file, read.source() + importLines(read)));
    last = Optional.of(loaded);
    return loaded;
  }

  // Behind the input, so that messages count its lines. What it defines itself is not imported.
  private String importLines(ShellInput read) {
    Set<String> own = read.defined();
    String ofInputs =
        homes.entrySet().stream()
            .filter(each -> !own.contains(each.getKey()))
            .map(each -> "import " + each.getValue() + ".`" + each.getKey() + "`\n")
            .collect(Collectors.joining());
    return String.join("", imports) + ofInputs;
  }

  /**
   * The type of an expression, which is not evaluated.
   *
   * @throws dev.sallyport.border.CompileException if something is wrong with it
   * @throws IllegalArgumentException if it is no expression
   */
  public String typeOf(String expression) {
    ShellInput read = ShellInput.of(expression, "it");
    if (read.form() == ShellInput.Form.DEFINITIONS) {
      throw new IllegalArgumentException("only an expression has a type");
    }
    try (GuestPackage loaded = load(read)) {
      return read.form() == ShellInput.Form.FUNCTION
          ? functionType(loaded, "it")
          : type(loaded, "it");
    }
  }

  private static String type(GuestPackage loaded, String name) {
    return declared(loaded, "public let " + name + ": ");
  }

  // Parameters and result, as they are declared.
  private static String functionType(GuestPackage loaded, String name) {
    return declared(loaded, "public def " + name + " ");
  }

  private static String declared(GuestPackage loaded, String start) {
    return Interfaces.of(loaded.module())
        .orElseThrow()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length(), line.lastIndexOf(" = ")))
        .findFirst()
        .orElse("Object?");
  }

  /**
   * The members of the value of an expression, which is not evaluated; sorted. Empty if something
   * is wrong with the expression.
   */
  public List<String> members(String expression) {
    ShellInput read = ShellInput.of(expression, "it");
    if (read.form() != ShellInput.Form.VALUE) {
      return List.of();
    }
    Optional<GuestPackage> before = last;
    try (GuestPackage loaded = load(read)) {
      return Completion.members(this::module, loaded.name(), "it");
    } catch (CompileException _) {
      return List.of();
    } finally {
      last = before;
    }
  }

  private Optional<IrModule> module(String name, VersionRange versions) {
    return engine.packages().stream()
        .map(GuestPackage::module)
        .filter(m -> m.name().equals(name) && versions.accepts(m.version()))
        .findFirst();
  }

  /** The intermediate code of the last input that compiled, or an empty text. */
  public String code() {
    return last.map(p -> Printer.print(p.module())).orElse("");
  }

  /** The names that inputs have defined, sorted. */
  public List<String> names() {
    return List.copyOf(homes.keySet());
  }
}
