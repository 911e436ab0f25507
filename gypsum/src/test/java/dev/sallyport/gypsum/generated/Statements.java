package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Jump;
import dev.sallyport.gypsum.generated.Values.Meaning;
import dev.sallyport.gypsum.generated.Values.Ref;
import dev.sallyport.gypsum.generated.Values.Thing;
import dev.sallyport.gypsum.generated.Values.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Statements, and blocks of them. */
final class Statements {

  private static final int DEEPEST = 3;
  private static final int DEPTH = 3;

  private final Choices choices;
  private final Expressions expressions;
  private final Kinds kinds;
  private final Matches matches;
  private final Loops loops;
  private int budget;

  Statements(Choices choices, Expressions expressions, int budget) {
    this.choices = choices;
    this.expressions = expressions;
    this.kinds = expressions.kinds();
    this.matches = new Matches(choices, expressions, this);
    this.loops = new Loops(choices, expressions, this);
    this.budget = budget;
  }

  Code expression(Kind kind, Scope scope) {
    return expressions.of(kind, scope, 1 + choices.below(DEPTH));
  }

  /** A block of statements; it is never empty. */
  Block block(Scope scope, int depth) {
    var block = new Block();
    add(block, scope, depth);
    return block.withoutValue();
  }

  /** Adds some statements to a block. */
  void add(Block block, Scope scope, int depth) {
    int count = choices.below(5 - depth);
    for (int i = 0; i < count && budget > 0; i++) {
      budget--;
      statement(block, scope, depth);
    }
  }

  /** A block whose last line is a value. */
  Block valued(Kind kind, Scope scope, int depth) {
    var block = new Block();
    add(block, scope, depth);
    if (kind.isJoined() && depth < DEEPEST && budget > 0 && choices.oneIn(4)) {
      budget--;
      return branching(block, kind, scope, depth + 1);
    }
    Code value = expression(kind, scope);
    return block.add(value.text(), value.meaning());
  }

  private Block branching(Block block, Kind kind, Scope scope, int depth) {
    return switch (choices.below(3)) {
      case 0 -> conditional(block, scope, inner -> valued(kind, inner, depth));
      case 1 -> matches.match(block, scope, depth, inner -> valued(kind, inner, depth));
      default -> attempt(block, scope, depth, inner -> valued(kind, inner, depth));
    };
  }

  /** Makes the blocks of a statement. */
  interface Blocks {
    Block in(Scope scope);
  }

  private void statement(Block block, Scope scope, int depth) {
    Blocks inside = inner -> block(inner, depth + 1);
    switch (choices.below(depth >= DEEPEST ? 9 : 17)) {
      case 0 -> print(block, scope);
      case 1, 2 -> define(block, scope, depth);
      case 3, 4 -> assign(block, scope);
      case 5 -> field(block, scope);
      case 6 -> change(block, scope);
      case 7 -> call(block, scope);
      case 8 -> leave(block, scope);
      case 9, 10 -> conditional(block, scope, inside);
      case 11 -> matches.match(block, scope, depth + 1, inside);
      case 12 -> attempt(block, scope, depth + 1, inside);
      case 13, 14 -> loops.loop(block, scope, depth + 1);
      case 15 -> localFunction(block, scope, depth + 1);
      default -> swap(block, scope);
    }
  }

  private void print(Block block, Scope scope) {
    Code text = expressions.texts().shown(scope, 1 + choices.below(DEPTH));
    block.add(
        "print(" + text.text() + " + \"\\n\")",
        f -> {
          f.machine().out.append(text.meaning().in(f)).append('\n');
          return Values.UNIT;
        });
  }

  private void define(Block block, Scope scope, int depth) {
    Kind kind = kinds.any();
    boolean changes = choices.oneIn(2);
    var variable = new Variable(kinds.name("v"), kind, changes);
    String keyword = changes ? "var " : "let ";
    if (changes && choices.oneIn(6)) {
      block.add(keyword + variable.declaration(), f -> set(f, variable, kind.zero()));
    } else if (depth < DEEPEST && choices.oneIn(3)) {
      Block value = valued(kind, scope.inner(), depth + 1);
      block.line(keyword + variable.declaration() + " =").nest(value);
      block.mean(f -> set(f, variable, value.meaning().in(f)));
    } else {
      Code value = expression(kind, scope);
      String typed = kind.isExact() && choices.oneIn(2) ? variable.name() : variable.declaration();
      block.add(
          keyword + typed + " = " + value.text(), f -> set(f, variable, value.meaning().in(f)));
    }
    scope.variables().add(variable);
  }

  /** Begins the life of a variable. */
  static Object set(Frame frame, Variable variable, Object value) {
    frame.variables().put(variable.name(), new Ref(value));
    return Values.UNIT;
  }

  private static List<Variable> changing(Scope scope) {
    return scope.variables().stream().filter(Variable::changes).toList();
  }

  private void assign(Block block, Scope scope) {
    Variable variable = choices.of(changing(scope), null);
    if (variable == null) {
      print(block, scope);
    } else if (variable.kind() instanceof Basic b && b.isInteger() && choices.oneIn(2)) {
      String operator = choices.among("+", "-", "*", "^", "<<");
      Code value = expression(b, scope);
      Code read = variable.code();
      Code result = read.with("%s%s", value, Numbers.meaning(b, operator));
      block.add(
          variable.name() + " " + operator + "= " + value.text(),
          f -> f.variable(variable.name()).value = result.meaning().in(f));
    } else {
      Code value = expression(variable.kind(), scope);
      block.add(
          variable.name() + " = " + value.text(),
          f -> f.variable(variable.name()).value = value.meaning().in(f));
    }
  }

  private void swap(Block block, Scope scope) {
    Variable first = choices.of(changing(scope), null);
    List<Variable> same =
        first == null
            ? List.of()
            : changing(scope).stream().filter(v -> v.kind().equals(first.kind())).toList();
    if (first == null || !(first.kind() instanceof Basic)) {
      print(block, scope);
      return;
    }
    Variable second = choices.of(same, first);
    Code one = first.code();
    Code other = second.code();
    block.add(
        first.name() + ", " + second.name() + " = " + second.name() + ", " + first.name(),
        f -> {
          Object left = other.meaning().in(f);
          Object right = one.meaning().in(f);
          f.variable(first.name()).value = left;
          f.variable(second.name()).value = right;
          return Values.UNIT;
        });
  }

  // A field of this object or another.
  private void field(Block block, Scope scope) {
    var ways = new ArrayList<Runnable>();
    if (scope.self() != null) {
      changing(scope.self())
          .forEach(v -> ways.add(() -> field(block, scope, new Code("this", Frame::self), v)));
    }
    for (Variable variable : scope.variables()) {
      Kind of = variable.kind() instanceof Kind.Maybe m ? m.of() : variable.kind();
      if (of instanceof Kind.Instance i) {
        changing(i.shape()).forEach(v -> ways.add(() -> field(block, scope, variable.code(), v)));
      }
    }
    choices.of(ways, (Runnable) () -> print(block, scope)).run();
  }

  private static List<Variable> changing(Shape shape) {
    return shape.fields().stream().filter(Variable::changes).toList();
  }

  private void field(Block block, Scope scope, Code object, Variable field) {
    Code value = expression(field.kind(), scope);
    String left = object.text() + "." + field.name();
    if (field.kind() instanceof Basic b && b.isInteger() && choices.oneIn(3)) {
      Code read = new Code(left, Shape.field(object.meaning(), field));
      Code result = read.with("%s%s", value, Numbers.meaning(b, "-"));
      block.add(
          left + " -= " + value.text(), assignment(object.meaning(), field, result.meaning()));
    } else {
      block.add(left + " = " + value.text(), assignment(object.meaning(), field, value.meaning()));
    }
  }

  private static Meaning assignment(Meaning object, Variable field, Meaning value) {
    return f -> {
      Object target = object.in(f);
      Object result = value.in(f);
      ((Thing) Values.present(target)).fields.put(field.name(), result);
      return Values.UNIT;
    };
  }

  // An element of an array or list, or what is in a box.
  private void change(Block block, Scope scope) {
    List<Variable> holders =
        scope.variables().stream().filter(v -> Elements.canChange(v.kind())).toList();
    Variable holder = choices.of(holders, null);
    if (holder == null) {
      print(block, scope);
    } else {
      new Elements(expressions, choices).change(block, holder, scope);
    }
  }

  // The value is not used.
  private void call(Block block, Scope scope) {
    Code call =
        choices.of(expressions.calls().ways(kinds.basic(), scope, 1), Statements::unit).get();
    block.addValue(call.text(), call.meaning());
  }

  private static Code unit() {
    return Code.literal("()", Values.UNIT);
  }

  private void leave(Block block, Scope scope) {
    Code condition = expressions.of(Basic.BOOLEAN, scope, 2);
    Block exit = exit(scope);
    block.line("if (" + condition.text() + ")").nest(exit);
    block.mean(f -> (Boolean) condition.meaning().in(f) ? exit.meaning().in(f) : Values.UNIT);
  }

  private Block exit(Scope scope) {
    var ways = new ArrayList<Supplier<Block>>(List.of(() -> thrown(scope)));
    if (scope.inLoop()) {
      ways.add(() -> new Block().add("break", jump(Jump.Target.BREAK)));
      ways.add(() -> new Block().add("continue", jump(Jump.Target.CONTINUE)));
    }
    if (scope.result() != null) {
      ways.add(() -> returning(scope));
    }
    return choices.of(ways, null).get();
  }

  private Block thrown(Scope scope) {
    Code exception = expressions.exception(scope, 1);
    return new Block()
        .add(
            "throw " + exception.text(),
            f -> {
              throw new Thrown(exception.meaning().in(f));
            });
  }

  private Block returning(Scope scope) {
    if (scope.result() == Basic.UNIT) {
      return new Block().add("return", jump(Jump.Target.RETURN));
    }
    Code value = expression(scope.result(), scope);
    return new Block().add("return " + value.text(), returned(value.meaning()));
  }

  private static Meaning jump(Jump.Target target) {
    return _ -> {
      throw new Jump(target, Values.UNIT);
    };
  }

  private static Meaning returned(Meaning value) {
    return f -> {
      throw new Jump(Jump.Target.RETURN, value.in(f));
    };
  }

  private Block conditional(Block block, Scope scope, Blocks blocks) {
    Code condition = expressions.of(Basic.BOOLEAN, scope, 2);
    Block whenTrue = blocks.in(scope.inner());
    Block whenFalse = blocks.in(scope.inner());
    block.line("if (" + condition.text() + ")").nest(whenTrue).line("else").nest(whenFalse);
    return block.mean(
        f ->
            (Boolean) condition.meaning().in(f)
                ? whenTrue.meaning().in(f)
                : whenFalse.meaning().in(f));
  }

  private Block attempt(Block block, Scope scope, int depth, Blocks blocks) {
    Block body = blocks.in(scope.inner());
    block.line("try").nest(body);
    boolean catches = !choices.oneIn(4);
    Meaning handled = catches ? matches.catching(block, scope, body, blocks) : body.meaning();
    if (catches && !choices.oneIn(3)) {
      return block.mean(handled);
    }
    Block last = block(scope.inner(), depth);
    block.line("finally").nest(last);
    return block.mean(
        f -> {
          try {
            return handled.in(f);
          } finally {
            last.meaning().in(f);
          }
        });
  }

  private void localFunction(Block block, Scope scope, int depth) {
    var parameters = new ArrayList<Variable>();
    for (int i = choices.below(3); i > 0; i--) {
      parameters.add(new Variable(kinds.name("p"), kinds.any(), choices.oneIn(3)));
    }
    var function = new Routine(kinds.name("d"), parameters, kinds.shown());
    Scope inside = scope.local(function.result());
    inside.variables().addAll(parameters);
    inside.functions().add(function);
    function.setBody(guarded(function.result(), inside, depth));
    block.line("def " + function.header() + " =").nest(function.body());
    block.mean(
        f -> {
          Ref own = new Ref(null);
          f.variables().put(function.name(), own);
          own.value = f.inner();
          return Values.UNIT;
        });
    scope.functions().add(function);
  }

  /** The body of a function, which does nothing when enough calls have been made. */
  Block guarded(Kind result, Scope scope, int depth) {
    var block = new Block();
    Code rest =
        result == Basic.UNIT
            ? unit()
            : expressions.leaf(result, Scope.of(List.of(), null, null).with(Scope.Rules.LAMBDA));
    block.line("if (spent)").line("  return " + rest.text());
    Block body = valued(result, scope, depth);
    body.lines().forEach(block::line);
    return block.mean(f -> f.machine().spent() ? rest.meaning().in(f) : body.meaning().in(f));
  }
}
