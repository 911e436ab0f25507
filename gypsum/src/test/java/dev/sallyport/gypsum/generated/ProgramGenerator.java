package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Machine;
import dev.sallyport.gypsum.generated.Values.Ref;
import dev.sallyport.gypsum.generated.Values.Thrown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes whole programs that compile and end, and knows what they print. */
final class ProgramGenerator {

  /** A line before each further file of a program. */
  static final String FILE = "// The next file.";

  private static final String LIBRARY =
      """
      import std._

      class Box[static T](var value: T)
        def get: T = value
        def put(other: T): unit = value = other
        def map(f: T -> T): Box[T] = Box[T](f(value))
        override def to-string = cut($"Box({value})")

      def twice[static T](f: T -> T, x: T): T = f(f(x))

      def cut(text: String): String =
        if (text.length > 40i32) text.substring(0i32, 40i32) else text

      var fuel = FUEL

      def spent: boolean =
        fuel -= 1
        fuel < 0

      """;

  private final Choices choices;
  private final Kinds kinds;
  private final Expressions expressions;
  private final Statements statements;
  private final Block program = new Block();
  private final List<Variable> globals = new ArrayList<>();
  private final List<Code> globalValues = new ArrayList<>();

  private ProgramGenerator(Choices choices) {
    this.choices = choices;
    this.kinds = new Kinds(choices);
    this.expressions = new Expressions(choices, kinds);
    this.statements = new Statements(choices, expressions, 10 + choices.below(60));
  }

  /**
   * A program.
   *
   * @param source the text of all files
   * @param printed what it prints, told by its meaning in Java
   * @param thrown the name of the exception that it ends with, or empty
   */
  record Program(String source, String printed, String thrown) {}

  /** The program of some decisions. */
  static Program generate(Choices choices) {
    return new ProgramGenerator(choices).generate();
  }

  private Program generate() {
    int fuel = 20 + choices.below(100);
    var classes = new Classes(choices, expressions, statements);
    classes.declare();
    declareGlobals();
    declareFunctions();
    classes.complete(globals);
    expressions.functions().forEach(this::complete);
    var main = new Routine("main", List.of(), Basic.UNIT);
    main.setBody(body());
    boolean severalFiles = choices.oneIn(3);
    var out = new Block();
    classes.shapes().forEach(shape -> classes.write(shape, out));
    if (severalFiles) {
      out.line(FILE).line("import std._").line("");
    }
    program.lines().forEach(out::line);
    if (severalFiles) {
      out.line(FILE).line("import std._").line("");
    }
    out.line("def main: unit =").nest(main.body());
    String source =
        LIBRARY.replace("FUEL", String.valueOf(fuel)) + String.join("\n", out.lines()) + "\n";
    return run(source, main, fuel);
  }

  // Whatever there is gets called, and what goes wrong ends nothing else.
  private Block body() {
    Scope scope = Scope.of(globals, null, Basic.UNIT);
    var body = new Block();
    for (Routine function : expressions.functions()) {
      List<Code> arguments = expressions.arguments(function.parameters(), scope, 1);
      var call =
          new Code(
              function.reference() + Expressions.list(arguments),
              f -> Expressions.invoke(function, f, null, arguments));
      attempt(body, call, expressions.texts().show(function.result(), call));
    }
    statements.add(body, scope, 0);
    Code last = statements.expression(Basic.STRING, scope);
    return body.add("print(" + last.text() + ")", f -> print(f, last));
  }

  private static Object print(Frame frame, Code text) {
    frame.machine().out.append(text.meaning().in(frame));
    return Values.UNIT;
  }

  private void attempt(Block body, Code call, Code shown) {
    body.line("try").line("  " + call.text()).line("  print(" + shown.text() + ")");
    body.line("catch (" + kinds.name("e") + ": Exception) print(\"failed\\n\")");
    body.mean(
        f -> {
          try {
            call.meaning().in(f);
            return print(f, shown);
          } catch (Thrown _) {
            return print(f, Code.literal("", "failed\n"));
          }
        });
  }

  private void declareGlobals() {
    for (int i = choices.below(4); i > 0; i--) {
      Kind kind = kinds.plain(kinds::any);
      var global = new Variable(kinds.name("g"), kind, choices.oneIn(2));
      Scope scope = Scope.of(globals, null, null).with(Scope.Rules.QUIET);
      Code value = kinds.plain(() -> expressions.of(kind, scope, 2));
      program.line(
          (global.changes() ? "var " : "let ") + global.declaration() + " = " + value.text());
      globals.add(global);
      globalValues.add(value);
    }
  }

  private void declareFunctions() {
    for (int i = choices.below(5); i > 0; i--) {
      var parameters = new ArrayList<Variable>();
      for (int k = choices.below(4); k > 0; k--) {
        parameters.add(new Variable(kinds.name("p"), kinds.any(), choices.oneIn(4)));
      }
      expressions.functions().add(named(parameters, kinds.any()));
    }
  }

  // Some share a name, some belong to a class.
  private Routine named(List<Variable> parameters, Kind result) {
    List<Shape> homes =
        kinds.shapes().stream().filter(s -> !s.isTrait() && !s.isException()).toList();
    Shape home = choices.oneIn(4) ? choices.of(homes, null) : null;
    Routine first = choices.oneIn(3) ? choices.of(expressions.functions(), null) : null;
    if (first != null) {
      var overload = new Routine(first.name(), parameters, result, first.home());
      if (namesakes(first).allMatch(overload::isApartFrom)) {
        return overload;
      }
    }
    return new Routine(kinds.name("do-"), parameters, result, home);
  }

  private Stream<Routine> namesakes(Routine first) {
    return expressions.functions().stream().filter(f -> f.name().equals(first.name()));
  }

  private void complete(Routine function) {
    var visible = new ArrayList<Variable>(globals);
    visible.addAll(function.parameters());
    function.setBody(
        statements.guarded(function.result(), Scope.of(visible, null, function.result()), 0));
    if (function.home() != null) {
      function.home().statics.add(function);
    } else {
      program.line("").line("def " + function.header() + " =").nest(function.body()).line("");
    }
  }

  private Program run(String source, Routine main, int fuel) {
    var machine = new Machine(fuel);
    var frame = new Frame(machine, null, new HashMap<>());
    String thrown = "";
    try {
      for (int i = 0; i < globals.size(); i++) {
        machine.globals.put(globals.get(i).name(), new Ref(globals.get(i).kind().zero()));
      }
      for (int i = 0; i < globals.size(); i++) {
        machine.globals.get(globals.get(i).name()).value = globalValues.get(i).meaning().in(frame);
      }
      main.call(frame, null, Map.of(), List.of());
    } catch (Thrown e) {
      thrown = e.name();
    }
    return new Program(source, machine.out.toString(), thrown);
  }
}
