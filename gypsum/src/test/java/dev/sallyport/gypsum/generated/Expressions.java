package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Meaning;
import dev.sallyport.gypsum.generated.Values.Ref;
import dev.sallyport.gypsum.generated.Values.Thing;
import dev.sallyport.gypsum.generated.Values.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Expressions of any type, deeper ones from simpler ones. */
final class Expressions {

  private final Choices choices;
  private final Kinds kinds;
  private final Numbers numbers;
  private final Texts texts;
  private final Objects objects;
  private final Calls calls;
  private final List<Routine> functions = new ArrayList<>();

  Expressions(Choices choices, Kinds kinds) {
    this.choices = choices;
    this.kinds = kinds;
    this.numbers = new Numbers(this, choices);
    this.texts = new Texts(this, choices);
    this.objects = new Objects(this, choices);
    this.calls = new Calls(this, choices);
  }

  Kinds kinds() {
    return kinds;
  }

  Texts texts() {
    return texts;
  }

  Calls calls() {
    return calls;
  }

  /** The functions of the program so far. */
  List<Routine> functions() {
    return functions;
  }

  /** An expression of a type. */
  Code of(Kind kind, Scope scope, int depth) {
    var ways = new ArrayList<Supplier<Code>>();
    ways.add(() -> leaf(kind, scope));
    variables(kind, scope).forEach(code -> ways.add(() -> code));
    if (depth > 0) {
      ways.addAll(composed(kind, scope, depth - 1));
      calls.ways(kind, scope, depth - 1).forEach(ways::add);
      general(kind, scope, depth - 1).forEach(ways::add);
    }
    return choices.of(ways, null).get();
  }

  /** The shortest expression of a type; it always gives a value. */
  Code leaf(Kind kind, Scope scope) {
    return switch (kind) {
      case Basic.UNIT -> Code.literal("()", Values.UNIT);
      case Basic.BOOLEAN ->
          choices.oneIn(2) ? Code.literal("true", true) : Code.literal("false", false);
      case Basic.STRING -> texts.literal();
      case Basic.NUMBER -> numbers.literal(Basic.I64).then("I64.of(%s)", v -> v);
      case Basic b -> numbers.literal(b);
      default -> objects.leaf(kind, scope);
    };
  }

  private List<Supplier<Code>> composed(Kind kind, Scope scope, int depth) {
    return switch (kind) {
      case Basic.UNIT -> List.of();
      case Basic.BOOLEAN -> texts.truths(scope, depth);
      case Basic.STRING -> texts.texts(scope, depth);
      case Basic.NUMBER -> List.of(() -> of(Basic.I64, scope, depth).then("I64.of(%s)", v -> v));
      case Basic b when b.isFloat() -> numbers.floats(b, scope, depth);
      case Basic b -> numbers.integers(b, scope, depth);
      default -> objects.ways(kind, scope, depth);
    };
  }

  /** All that variables and fields of the object offer. */
  private List<Code> variables(Kind kind, Scope scope) {
    var found = new ArrayList<Code>();
    for (Variable variable : scope.variables()) {
      if (variable.kind().fits(kind)) {
        found.add(variable.code());
      }
    }
    if (scope.self() != null) {
      for (Variable field : scope.self().fields()) {
        if (field.kind().fits(kind)) {
          found.add(new Code(field.name(), Shape.field(Frame::self, field)));
        }
      }
    }
    return found;
  }

  // Forms that every type has. A throw has no type of its own.
  private List<Supplier<Code>> general(Kind kind, Scope scope, int depth) {
    if (!kind.isJoined() || kind == Basic.UNIT) {
      return List.of();
    }
    var ways = new ArrayList<Supplier<Code>>(List.of(() -> conditional(kind, scope, depth)));
    if (choices.oneIn(4) && scope.isFree()) {
      ways.add(() -> attempt(kind, scope, depth));
      ways.add(() -> failing(kind, scope, depth));
    }
    return ways;
  }

  private Code conditional(Kind kind, Scope scope, int depth) {
    Code condition = of(Basic.BOOLEAN, scope, depth);
    Code whenTrue = of(kind, scope, depth);
    Code whenFalse = of(kind, scope, depth);
    return new Code(
        "(if (" + condition.text() + ") " + whenTrue.text() + " else " + whenFalse.text() + ")",
        f ->
            (Boolean) condition.meaning().in(f)
                ? whenTrue.meaning().in(f)
                : whenFalse.meaning().in(f));
  }

  private Code attempt(Kind kind, Scope scope, int depth) {
    Code body = of(kind, scope, depth);
    Code otherwise = of(kind, scope, depth);
    String name = kinds.name("e");
    return new Code(
        "(try " + body.text() + " catch (" + name + ": Exception) " + otherwise.text() + ")",
        f -> {
          try {
            return body.meaning().in(f);
          } catch (Thrown _) {
            return otherwise.meaning().in(f);
          }
        });
  }

  private Code failing(Kind kind, Scope scope, int depth) {
    Code condition = of(Basic.BOOLEAN, scope, depth);
    Code value = of(kind, scope, depth);
    Code exception = exception(scope, depth);
    return new Code(
        "(if (" + condition.text() + ") " + value.text() + " else throw " + exception.text() + ")",
        f -> {
          if ((Boolean) condition.meaning().in(f)) {
            return value.meaning().in(f);
          }
          throw new Thrown(exception.meaning().in(f));
        });
  }

  /** A new exception: an object, or the name of a class of the language. */
  Code exception(Scope scope, int depth) {
    List<Shape> own = kinds.shapes().stream().filter(Shape::isException).toList();
    if (own.isEmpty() || choices.oneIn(3)) {
      String name =
          choices.among("Exception", "MatchException", "ArithmeticException", "CastException");
      return Code.literal(name + (choices.oneIn(2) ? "(\"told\")" : "()"), name);
    }
    return objects.created(choices.of(own, null), scope, depth);
  }

  /** Arguments for parameters. */
  List<Code> arguments(List<Variable> parameters, Scope scope, int depth) {
    return parameters.stream().map(p -> of(p.kind(), scope, depth)).toList();
  }

  /** Arguments as they are written. */
  static String list(List<Code> arguments) {
    return "(" + String.join(", ", arguments.stream().map(Code::text).toList()) + ")";
  }

  /** A function value for one argument. */
  Code lambda(Kind.Function kind, Scope scope, int depth) {
    var parameter = new Variable(kinds.name("p"), kind.from(), false);
    Scope inner = scope.with(scope.mayCall() ? Scope.Rules.LAMBDA : Scope.Rules.QUIET);
    inner.variables().add(parameter);
    Code body = of(kind.to(), inner, depth);
    return new Code(
        "(lambda (" + parameter.declaration() + ") " + body.text() + ")",
        f -> closure(f.inner(), parameter, body.meaning()));
  }

  private static Values.Function closure(Frame captured, Variable parameter, Meaning body) {
    return argument -> {
      Frame frame = captured.inner();
      frame.variables().put(parameter.name(), new Ref(argument));
      return body.in(frame);
    };
  }

  /** An object of a class, or something below it, from what is at hand. */
  Code created(Shape shape, Scope scope, int depth) {
    return objects.created(shape, scope, depth);
  }

  /** A call of a function whose object and captured variables are known. */
  static Object invoke(Routine routine, Frame frame, Thing self, List<Code> arguments) {
    return routine.call(frame, self, Map.of(), Shape.values(arguments, frame));
  }
}
