package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions, loops, matches, exceptions, tuples. */
final class Controls {

  /** In place of the type that a place wants: nobody uses the value. */
  static final GType UNUSED = GType.Special.NONE;

  private static final int MOST_ELEMENTS = 10;

  private final Elaborator elaborator;
  private final World world;

  Controls(Elaborator elaborator) {
    this.elaborator = elaborator;
    this.world = elaborator.world();
  }

  Core tuple(Expr.Tuple tree, Env env) {
    if (tree.elements().size() > MOST_ELEMENTS) {
      return elaborator.wrong(GypsumCode.TUPLE_TOO_LONG, tree.pos(), MOST_ELEMENTS);
    }
    List<Core> elements = elaborator.calls().arguments(tree.elements(), env);
    ClassSymbol symbol = world.std("Tuple" + elements.size());
    if (symbol == null) {
      return elaborator.wrong(GypsumCode.NEEDS_STD, tree.pos(), "Tuple" + elements.size());
    }
    elements.forEach(this::checkElement);
    if (!elements.stream().allMatch(e -> e.type().isObject())) {
      return new Core.Erroneous(tree.pos());
    }
    var type = new GType.ClassType(symbol, Lists.map(elements, Core::type), false);
    FunctionSymbol constructor = symbol.constructors().getFirst();
    return new Core.Create(
        tree.pos(), type, constructor, Optional.empty(), Optional.empty(), elements);
  }

  private void checkElement(Core element) {
    if (element.type() instanceof GType.Primitive p) {
      elaborator.wrong(GypsumCode.PRIMITIVE_IN_TUPLE, element.pos(), p, Hints.boxing(p));
    }
  }

  // Where nobody uses the value, parts without a common type are all right.
  private List<Core> agreed(List<Core> parts, GType expected) {
    return expected != UNUSED || joined(parts).isPresent()
        ? parts
        : Lists.map(parts, Controls::discarded);
  }

  private Optional<GType> joined(List<Core> parts) {
    Optional<GType> joined = Optional.of(GType.Special.NONE);
    for (Core part : parts) {
      joined = joined.flatMap(j -> world.types().join(j, part.type()));
    }
    return joined;
  }

  GType join(List<Core> parts, Pos pos) {
    GType joined = GType.Special.NONE;
    for (Core part : parts) {
      Optional<GType> next = world.types().join(joined, part.type());
      if (next.isEmpty()) {
        Core wrong = odd(part, joined);
        return elaborator
            .wrong(GypsumCode.CANNOT_COMBINE, wrong.pos(), joined, wrong.type())
            .type();
      }
      joined = next.get();
    }
    return joined;
  }

  // What gives a value that goes with nothing before it.
  private Core odd(Core part, GType joined) {
    return Results.of(part).stream()
        .filter(r -> world.types().join(joined, r.type()).isEmpty())
        .findFirst()
        .orElse(part);
  }

  Core ifElse(Expr.If tree, Env env, GType expected) {
    Core condition = elaborator.condition(tree.condition(), env);
    GType branch = tree.whenFalse().isPresent() ? expected : UNUSED;
    Core whenTrue = elaborator.expression(tree.whenTrue(), env, branch);
    if (tree.whenFalse().isEmpty()) {
      var nothing = new Core.UnitValue(tree.pos());
      return new Core.If(tree.pos(), GType.Primitive.UNIT, condition, discarded(whenTrue), nothing);
    }
    Core whenFalse = elaborator.expression(tree.whenFalse().get(), env, branch);
    List<Core> branches = agreed(List.of(whenTrue, whenFalse), expected);
    GType type = join(branches, tree.pos());
    return new Core.If(tree.pos(), type, condition, branches.getFirst(), branches.getLast());
  }

  /** A value that nobody uses, as (). */
  static Core discarded(Core value) {
    if (value.type() == GType.Primitive.UNIT || value.type().isSpecial()) {
      return value;
    }
    return new Core.Sequence(
        value.pos(), GType.Primitive.UNIT, List.of(value, new Core.UnitValue(value.pos())));
  }

  Core whileLoop(Expr.While tree, Env env) {
    Core condition = elaborator.condition(tree.condition(), env);
    var loop = new Core.Loop();
    Core body = loopBody(tree.body(), loop, env);
    return new Core.While(tree.pos(), loop, condition, body);
  }

  private Core loopBody(Expr tree, Core.Loop loop, Env env) {
    env.body().loops().push(loop);
    Core body = elaborator.expression(tree, env, UNUSED);
    env.body().loops().pop();
    return discarded(body);
  }

  Core breakLoop(Expr.Break tree, Env env) {
    Core.Loop loop = env.body().loops().peek();
    return loop == null
        ? elaborator.wrong(GypsumCode.OUTSIDE_LOOP, tree.pos(), "break")
        : new Core.Break(tree.pos(), loop);
  }

  Core continueLoop(Expr.Continue tree, Env env) {
    Core.Loop loop = env.body().loops().peek();
    return loop == null
        ? elaborator.wrong(GypsumCode.OUTSIDE_LOOP, tree.pos(), "continue")
        : new Core.Continue(tree.pos(), loop);
  }

  /** A loop over something with an iterator. */
  Core forLoop(Expr.For tree, Env env) {
    Core elements = elaborator.expression(tree.elements(), env);
    if (elements.type() == GType.Special.ERROR) {
      return elements;
    }
    Core iterator = method(elements, "iter", tree.elements().pos(), env);
    if (iterator.type() == GType.Special.ERROR) {
      return iterator;
    }
    VariableSymbol variable =
        VariableSymbol.temporary("", iterator.type(), env.function(), tree.pos());
    var current = new Core.Get(tree.pos(), iterator.type(), variable);
    Core condition = method(current, "has-next", tree.elements().pos(), env);
    Core next = method(current, "next", tree.elements().pos(), env);
    var scope = new Scope.Names(env.scope());
    var loop = new Core.Loop();
    List<Core.Step> steps =
        elaborator.patterns().bindings(tree.pattern(), next, env.in(scope), scope);
    Core body = loopBody(tree.body(), loop, env.in(scope));
    Core oneRound = body(tree, steps, body);
    var define = new Core.Define(tree.pos(), variable, Optional.of(iterator));
    var whole = new Core.While(tree.pos(), loop, condition, oneRound);
    return new Core.Sequence(tree.pos(), GType.Primitive.UNIT, List.of(define, whole));
  }

  // Elements that the pattern does not fit are passed over.
  private static Core body(Expr.For tree, List<Core.Step> steps, Core body) {
    var once = new Core.Case(tree.pos(), steps, body);
    return new Core.Match(
        tree.pos(), GType.Primitive.UNIT, List.of(once), new Core.UnitValue(tree.pos()));
  }

  private Core method(Core object, String name, Pos pos, Env env) {
    List<FunctionSymbol> functions =
        Names.functionsOf(elaborator.names().members(object.type(), name));
    if (functions.isEmpty()) {
      return elaborator.wrong(GypsumCode.NOT_ITERABLE, pos, object.type(), name);
    }
    var found =
        new Meaning.Functions(functions, Optional.of(object), Optional.of(object.type()), false);
    return elaborator.calls().nullary(found, pos, env);
  }

  Core match(Expr.Match tree, Env env, GType expected) {
    Core subject = elaborator.expression(tree.subject(), env);
    VariableSymbol variable =
        VariableSymbol.temporary("", subject.type(), env.function(), tree.pos());
    var define = new Core.Define(tree.pos(), variable, Optional.of(subject));
    Core value = new Core.Get(tree.subject().pos(), subject.type(), variable);
    Core cases = cases(tree.cases(), value, noMatch(tree.pos()), tree.pos(), env, expected);
    return new Core.Sequence(tree.pos(), cases.type(), List.of(define, cases));
  }

  private Core noMatch(Pos pos) {
    return new Core.Throw(pos, newException("MatchException", pos));
  }

  private Core newException(String name, Pos pos) {
    ClassSymbol symbol = world.builtIns().classNamed(name);
    FunctionSymbol constructor =
        symbol.constructors().stream()
            .filter(c -> c.parameters().isEmpty())
            .findFirst()
            .orElseThrow();
    return new Core.Create(
        pos, symbol.thisType(), constructor, Optional.empty(), Optional.empty(), List.of());
  }

  private Core cases(
      List<Expr.Case> trees, Core subject, Core otherwise, Pos pos, Env env, GType expected) {
    var cases = new ArrayList<Core.Case>();
    for (Expr.Case tree : trees) {
      cases.add(oneCase(tree, subject, env, expected));
    }
    List<Core> bodies = agreed(Lists.map(cases, Core.Case::body), expected);
    GType type = join(bodies, pos);
    for (int i = 0; i < bodies.size(); i++) {
      cases.set(i, new Core.Case(cases.get(i).pos(), cases.get(i).steps(), bodies.get(i)));
    }
    return new Core.Match(pos, type, cases, otherwise);
  }

  private Core.Case oneCase(Expr.Case tree, Core subject, Env env, GType expected) {
    var scope = new Scope.Names(env.scope());
    var steps = new ArrayList<Core.Step>();
    elaborator.patterns().match(tree.pattern(), subject, steps, env, scope);
    Env inside = env.in(scope);
    tree.guard().ifPresent(g -> steps.add(new Core.Check(elaborator.condition(g, inside))));
    return new Core.Case(tree.pos(), steps, elaborator.expression(tree.body(), inside, expected));
  }

  Core throwing(Expr.Throw tree, Env env) {
    Core exception = elaborator.expression(tree.exception(), env);
    elaborator.require(
        exception, world.builtIns().type("Exception"), GypsumCode.THROWN_NO_EXCEPTION);
    return new Core.Throw(tree.pos(), exception);
  }

  Core trying(Expr.Try tree, Env env, GType expected) {
    Core body = elaborator.expression(tree.body(), env, expected);
    var parts = new ArrayList<>(List.of(body));
    Optional<VariableSymbol> caught = Optional.empty();
    if (tree.handlers().isPresent()) {
      GType type = world.builtIns().type("Exception");
      VariableSymbol variable = VariableSymbol.temporary("", type, env.function(), tree.pos());
      var value = new Core.Get(tree.pos(), type, variable);
      Core cases =
          cases(
              tree.handlers().get(),
              value,
              new Core.Throw(tree.pos(), value),
              tree.pos(),
              env,
              expected);
      caught = Optional.of(variable);
      parts.add(cases);
    }
    Optional<Core> finalizer =
        tree.finalizer().map(f -> discarded(elaborator.expression(f, env, UNUSED)));
    List<Core> values = agreed(parts, expected);
    Optional<Core> handler = caught.map(_ -> values.getLast());
    GType type = join(values, tree.pos());
    return new Core.Try(tree.pos(), type, values.getFirst(), caught, handler, finalizer);
  }

  Core returning(Expr.Return tree, Env env) {
    Body body = env.body();
    if (!body.mayReturn()) {
      return elaborator.wrong(GypsumCode.CANNOT_RETURN, tree.pos());
    }
    Core value =
        tree.value()
            .map(v -> elaborator.expression(v, env, body.declared().orElse(null)))
            .orElse(new Core.UnitValue(tree.pos()));
    if (body.isConstructor() && tree.value().isPresent()) {
      return elaborator.wrong(GypsumCode.CONSTRUCTOR_RETURNS_VALUE, tree.pos());
    }
    body.declared().ifPresent(d -> elaborator.require(value, d, GypsumCode.WRONG_RESULT_TYPE));
    body.returned().add(value);
    return new Core.Return(tree.pos(), value);
  }
}
