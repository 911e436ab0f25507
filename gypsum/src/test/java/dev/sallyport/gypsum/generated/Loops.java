package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Kind.Basic;
import dev.sallyport.gypsum.generated.Values.Frame;
import dev.sallyport.gypsum.generated.Values.Jump;
import dev.sallyport.gypsum.generated.Values.Meaning;
import dev.sallyport.gypsum.generated.Values.Ref;
import java.util.List;

/** Loops, which all count how often they go round. */
final class Loops {

  private final Choices choices;
  private final Expressions expressions;
  private final Statements statements;

  Loops(Choices choices, Expressions expressions, Statements statements) {
    this.choices = choices;
    this.expressions = expressions;
    this.statements = statements;
  }

  void loop(Block block, Scope scope, int depth) {
    if (choices.oneIn(3)) {
      elements(block, scope, depth);
    } else {
      whileLoop(block, scope, depth);
    }
  }

  private void whileLoop(Block block, Scope scope, int depth) {
    String count = expressions.kinds().name("n");
    int rounds = choices.below(5);
    Code condition = choices.oneIn(2) ? expressions.of(Basic.BOOLEAN, scope, 1) : null;
    Scope inside = scope.loop();
    inside.variables().add(new Variable(count, Basic.I64, false));
    Block body = statements.block(inside, depth);
    block.line("var " + count + " = " + rounds);
    block.line(
        "while (" + count + " > 0" + (condition == null ? "" : " && " + condition.text()) + ")");
    block.nest(new Block().line(count + " -= 1")).nest(body);
    block.mean(
        f -> {
          var left = new Ref((long) rounds);
          f.variables().put(count, left);
          boolean more = true;
          while (more && goesOn(left, condition, f)) {
            left.value = (Long) left.value - 1;
            more = round(body.meaning(), f);
          }
          return Values.UNIT;
        });
  }

  private static boolean goesOn(Ref left, Code condition, Frame frame) {
    return (Long) left.value > 0 && (condition == null || (Boolean) condition.meaning().in(frame));
  }

  // Whether there is to be another.
  private static boolean round(Meaning body, Frame frame) {
    try {
      body.in(frame);
      return true;
    } catch (Jump jump) {
      return switch (jump.target) {
        case BREAK -> false;
        case CONTINUE -> true;
        case RETURN -> throw jump;
      };
    }
  }

  // The list may grow while the loop runs, so it counts its rounds too.
  private void elements(Block block, Scope scope, int depth) {
    Kind of = expressions.kinds().object();
    String count = expressions.kinds().name("n");
    var element = new Variable(expressions.kinds().name("x"), of, false);
    Code list = expressions.of(new Kind.Sequence(of), scope, 1);
    Scope inside = scope.loop();
    inside.variables().add(element);
    Block body = statements.block(inside, depth);
    block.line("var " + count + " = 3");
    block.line("for (" + element.name() + " in " + list.text() + ")");
    block.nest(new Block().line(count + " -= 1").line("if (" + count + " < 0)").line("  break"));
    block.nest(body);
    block.mean(
        f -> {
          var elements = (List<?>) list.meaning().in(f);
          boolean more = true;
          for (int i = 0; more && i < 3 && i < elements.size(); i++) {
            Statements.set(f, element, elements.get(i));
            more = round(body.meaning(), f);
          }
          return Values.UNIT;
        });
  }
}
