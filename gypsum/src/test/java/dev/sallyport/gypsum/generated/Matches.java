package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Meaning;
import dev.sallyport.gypsum.generated.Values.Thing;
import dev.sallyport.gypsum.generated.Values.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cases of {@code match} and {@code catch}. */
final class Matches {

  private static final List<String> CAUGHT =
      List.of(
          "Exception",
          "ArithmeticException",
          "NullPointerException",
          "UninitializedException",
          "MatchException",
          "ArrayIndexOutOfBoundsException");

  private final Choices choices;
  private final Expressions expressions;
  private final Statements statements;

  Matches(Choices choices, Expressions expressions, Statements statements) {
    this.choices = choices;
    this.expressions = expressions;
    this.statements = statements;
  }

  /**
   * A pattern.
   *
   * @param test gives names to parts of the value if it fits
   */
  private record Pattern(String text, List<Variable> names, Test test) {
    interface Test {
      boolean fits(Object value, Frame frame);
    }

    static Pattern of(String text, Test test) {
      return new Pattern(text, List.of(), test);
    }
  }

  /** A case with its guard and its block. */
  private record Case(Pattern pattern, Code guard, Block body) {
    boolean fits(Object value, Frame frame) {
      return pattern.test.fits(value, frame)
          && (guard == null || (Boolean) guard.meaning().in(frame));
    }
  }

  /** A {@code match}. */
  Block match(Block block, Scope scope, int depth, Statements.Blocks blocks) {
    Kind kind = matched();
    Code value = statements.expression(kind, scope);
    var cases = new ArrayList<Case>();
    for (int i = choices.below(3); i >= 0; i--) {
      cases.add(of(pattern(kind), scope, blocks));
    }
    if (!choices.oneIn(4)) {
      cases.add(of(Pattern.of("_", (_, _) -> true), scope, blocks));
    }
    block.line("match (" + value.text() + ")");
    write(block, cases);
    return block.mean(f -> run(cases, value.meaning().in(f), f, new Thrown("MatchException")));
  }

  private Kind matched() {
    Kinds kinds = expressions.kinds();
    return switch (choices.below(6)) {
      case 0, 1 -> choices.among(Basic.I64, Basic.STRING, Basic.I32, Basic.I8, Basic.BOOLEAN);
      case 2 -> new Kind.Option(kinds.object());
      case 3 -> new Kind.Pair(kinds.object(), kinds.object());
      case 4 -> kinds.maybe();
      default -> kinds.object();
    };
  }

  private static void write(Block block, List<Case> cases) {
    for (Case each : cases) {
      String guard = each.guard == null ? "" : " if (" + each.guard.text() + ")";
      var lines = new Block().line("case " + each.pattern.text + guard + " =>").nest(each.body);
      block.nest(lines);
    }
  }

  private static Object run(List<Case> cases, Object value, Frame frame, Thrown otherwise) {
    for (Case each : cases) {
      if (each.fits(value, frame)) {
        return each.body.meaning().in(frame);
      }
    }
    throw otherwise;
  }

  private Case of(Pattern pattern, Scope scope, Statements.Blocks blocks) {
    Scope inside = scope.inner();
    inside.variables().addAll(pattern.names);
    Code guard = choices.oneIn(4) ? expressions.of(Basic.BOOLEAN, inside, 2) : null;
    return new Case(pattern, guard, blocks.in(inside));
  }

  private Pattern pattern(Kind kind) {
    return switch (kind) {
      case Basic b when b != Basic.NUMBER && choices.oneIn(2) -> literal(b);
      case Kind.Option o -> option(o);
      case Kind.Pair p -> pair(p);
      case Kind.Maybe m ->
          choices.oneIn(3) ? Pattern.of("null", (v, _) -> v == null) : typed(m.of());
      case Kind.Instance i -> typed(i);
      default -> name(kind);
    };
  }

  private Pattern literal(Basic kind) {
    Code literal = expressions.leaf(kind, Scope.of(List.of(), null, null));
    return Pattern.of(literal.text(), (v, f) -> literal.meaning().in(f).equals(v));
  }

  // Any value gets a name.
  private Pattern name(Kind kind) {
    var name = new Variable(expressions.kinds().name("c"), kind, false);
    return new Pattern(name.name(), List.of(name), (v, f) -> bind(f, name, v));
  }

  private static boolean bind(Frame frame, Variable name, Object value) {
    Statements.set(frame, name, value);
    return true;
  }

  // An object of a class, which may be below the type of the value.
  private Pattern typed(Kind kind) {
    if (!(kind instanceof Kind.Instance i)) {
      var name = new Variable(expressions.kinds().name("c"), kind, false);
      return new Pattern(
          name.declaration(), List.of(name), (v, f) -> v != null && bind(f, name, v));
    }
    List<Shape> shapes =
        expressions.kinds().shapes().stream().filter(s -> s.isBelow(i.shape())).toList();
    Shape shape = choices.of(shapes, i.shape());
    var name = new Variable(expressions.kinds().name("c"), new Kind.Instance(shape), false);
    return new Pattern(
        name.declaration(),
        List.of(name),
        (v, f) -> v instanceof Thing t && t.shape.isBelow(shape) && bind(f, name, v));
  }

  private Pattern option(Kind.Option kind) {
    if (choices.oneIn(4)) {
      return Pattern.of("None", (v, _) -> ((Optional<?>) v).isEmpty());
    }
    Pattern inner = choices.oneIn(2) ? typed(kind.of()) : name(kind.of());
    return new Pattern(
        "Some[" + kind.of().text() + "](" + inner.text + ")",
        inner.names,
        (v, f) -> v instanceof Optional<?> o && o.isPresent() && inner.test.fits(o.get(), f));
  }

  private Pattern pair(Kind.Pair kind) {
    Pattern first = pattern(kind.first());
    Pattern second = pattern(kind.second());
    var names = new ArrayList<Variable>(first.names);
    names.addAll(second.names);
    return new Pattern(
        "(" + first.text + ", " + second.text + ")",
        names,
        (v, f) ->
            v instanceof Texts.Pair(Object a, Object b)
                && first.test.fits(a, f)
                && second.test.fits(b, f));
  }

  /** Writes the cases behind a body; gives what both mean. */
  Meaning catching(Block block, Scope scope, Block body, Statements.Blocks blocks) {
    var cases = new ArrayList<Case>();
    for (int i = choices.below(2); i >= 0; i--) {
      cases.add(of(exception(), scope, blocks));
    }
    block.line("catch");
    write(block, cases);
    return f -> {
      try {
        return body.meaning().in(f);
      } catch (Thrown thrown) {
        return run(cases, thrown.what, f, thrown);
      }
    };
  }

  private Pattern exception() {
    List<Shape> own = expressions.kinds().shapes().stream().filter(Shape::isException).toList();
    if (!own.isEmpty() && choices.oneIn(2)) {
      return typed(new Kind.Instance(choices.of(own, null)));
    }
    String caught = choices.of(CAUGHT, "Exception");
    String name = expressions.kinds().name("c");
    return Pattern.of(
        name + ": " + caught, (v, _) -> caught.equals("Exception") || caught.equals(v));
  }
}
