package dev.sallyport.testkit;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Op.IntRelation;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes control flow: choices, loops that surely end, handlers, and jumps into loops. */
final class Shapes {

  private static final int DEEPEST = 4;
  private static final int MOST_STATEMENTS = 5;

  private final Site site;
  private final Dice dice;
  private final Paths paths;
  private final FunctionWriter writer;

  Shapes(Site site, Paths paths, FunctionWriter writer) {
    this.site = site;
    this.dice = site.dice();
    this.paths = paths;
    this.writer = writer;
  }

  /** Writes one shape and what stands inside; goes on behind it, unless no path leads there. */
  void write(int depth) {
    if (depth >= DEEPEST) {
      return;
    }
    switch (dice.below(8)) {
      case 0, 1 -> choice(depth + 1);
      case 2 -> many(depth + 1);
      case 3, 4 -> loop(depth + 1);
      case 5, 6 -> protect(depth + 1);
      default -> machine();
    }
  }

  private void inside(int depth) {
    writer.statements(dice.below(MOST_STATEMENTS), depth);
  }

  private void arm(Body.Draft block, Body.Draft join, int depth) {
    int mark = site.scope().mark();
    paths.open(block);
    inside(depth);
    if (site.body().isOpen()) {
      paths.jump(join);
    }
    site.scope().cut(mark);
  }

  private void goOn(Body.Draft join) {
    if (join.isReached()) {
      paths.open(join);
    }
  }

  private void choice(int depth) {
    Body.Draft join = paths.declare(writer.anyTypes(3));
    Body.Draft yes = paths.declare(writer.anyTypes(1));
    Body.Draft no = dice.chance(60) ? paths.declare(writer.anyTypes(1)) : join;
    Value condition = writer.condition();
    Target first = paths.to(yes);
    Target second = paths.to(no);
    boolean swap = dice.flip();
    site.end(new Terminator.Branch(condition, swap ? second : first, swap ? first : second));
    arm(yes, join, depth);
    if (no != join) {
      arm(no, join, depth);
    }
    goOn(join);
  }

  private void many(int depth) {
    Body.Draft join = paths.declare(writer.anyTypes(2));
    List<Body.Draft> arms =
        Stream.generate(() -> paths.declare(writer.anyTypes(1))).limit(dice.between(1, 3)).toList();
    Scalar type = dice.pick(Scalar.I32, Scalar.I64, Scalar.I8, Scalar.I16);
    Value selector = selector(type);
    var targets = new ArrayList<>(arms);
    targets.add(join);
    List<Terminator.Case> cases =
        caseValues(type).stream()
            .map(value -> new Terminator.Case(value, paths.to(dice.pick(targets))))
            .toList();
    site.end(new Terminator.Switch(selector, cases, paths.to(join)));
    arms.stream().filter(Body.Draft::isReached).forEach(arm -> arm(arm, join, depth));
    goOn(join);
  }

  private Value selector(Scalar type) {
    if (dice.chance(30)) {
      return site.exact(type);
    }
    Value mask = site.number(type, 7);
    return site.hidden(type, new Op.IntBinary(IntOp.AND, site.exact(type), mask));
  }

  private List<Long> caseValues(Scalar type) {
    var edges = new EdgeValues(dice);
    int count = dice.chance(5) ? 60 : dice.between(0, 6);
    boolean dense = dice.flip();
    return IntStream.range(0, count)
        .mapToObj(i -> dense ? i : edges.integer(type.bits()))
        .distinct()
        .toList();
  }

  private void loop(int depth) {
    Scalar counter = dice.pick(Scalar.I32, Scalar.I64, Scalar.I8, Scalar.I16);
    int times = dice.chance(4) && site.affords(2000) ? dice.between(60, 120) : dice.below(5);
    if (!site.affords(4L * times)) {
      return;
    }
    var parameters = new ArrayList<Type>(List.of(counter));
    parameters.addAll(writer.anyTypes(3));
    Body.Draft header = paths.declare(parameters);
    Body.Draft exit = paths.declare(writer.anyTypes(2));
    var loop = new Paths.Loop(header, exit, counter, times);
    int mark = site.scope().mark();
    Target first = paths.again(header, site.number(counter, 0));
    site.end(new Terminator.Jump(first));
    paths.open(header);
    paths.enter(loop);
    if (dice.flip()) {
      test(loop);
    }
    inside(depth);
    if (site.body().isOpen()) {
      paths.again(loop);
    }
    paths.exit();
    site.scope().cut(mark);
    goOn(exit);
  }

  // The test of a while loop; without it the body runs once before anything is tested.
  private void test(Paths.Loop loop) {
    Value most = site.number(loop.counter(), loop.times());
    Value more = site.hidden(Scalar.I1, new Op.IntCompare(IntRelation.SLT, loop.count(), most));
    Body.Draft body = paths.declare(List.of());
    site.end(new Terminator.Branch(more, paths.to(body), paths.to(loop.exit())));
    paths.open(body);
  }

  private void protect(int depth) {
    List<Type> kept = writer.anyTypes(2);
    site.exact(kept);
    var parameters = new ArrayList<Type>(List.of(BuiltIn.THROWABLE));
    parameters.addAll(kept);
    Body.Draft handler = paths.declare(parameters);
    Body.Draft join = paths.declare(writer.anyTypes(2));
    Body.Draft start = paths.declare(List.of());
    paths.jump(start);
    int mark = site.scope().mark();
    paths.protect(handler);
    paths.open(start);
    inside(depth);
    if (site.body().isOpen()) {
      writer.risk();
    }
    if (site.body().isOpen()) {
      inside(depth);
    }
    if (site.body().isOpen()) {
      paths.jump(join);
    }
    site.scope().cut(mark);
    paths.endProtection();
    handler(handler, join, depth);
    goOn(join);
  }

  private void handler(Body.Draft handler, Body.Draft join, int depth) {
    int mark = site.scope().mark();
    paths.open(handler);
    writer.handle(handler.parameters().getFirst());
    if (site.body().isOpen()) {
      inside(depth);
    }
    if (site.body().isOpen()) {
      paths.jump(join);
    }
    site.scope().cut(mark);
  }

  /**
   * Blocks that go to each other in any order, entered at several places: a graph that no nesting
   * of loops makes. A counter that only falls ends it.
   */
  private void machine() {
    int rounds = dice.between(1, 6);
    if (!site.affords(8L * rounds)) {
      return;
    }
    var parameters = new ArrayList<Type>(List.of(Scalar.I32));
    parameters.addAll(writer.anyTypes(2));
    List<Body.Draft> states =
        Stream.generate(() -> paths.declare(parameters)).limit(dice.between(2, 4)).toList();
    Body.Draft exit = paths.declare(writer.anyTypes(2));
    Value start = site.number(Scalar.I32, rounds);
    site.end(
        new Terminator.Branch(
            writer.condition(),
            paths.again(states.get(0), start),
            paths.again(states.get(1), start)));
    site.enterLoop(rounds);
    states.forEach(state -> state(state, states, exit));
    site.leaveLoop(rounds);
    goOn(exit);
  }

  private void state(Body.Draft state, List<Body.Draft> states, Body.Draft exit) {
    int mark = site.scope().mark();
    paths.open(state);
    writer.statements(dice.below(3), DEEPEST);
    if (site.body().isOpen()) {
      Value one = site.number(Scalar.I32, 1);
      Value left =
          site.hidden(Scalar.I32, new Op.IntBinary(IntOp.SUB, state.parameters().getFirst(), one));
      next(left, states, exit);
    }
    site.scope().cut(mark);
  }

  // 0 rounds left ends it; the others choose where to go by the numbers that are left.
  private void next(Value left, List<Body.Draft> states, Body.Draft exit) {
    var cases = new TreeMap<Long, Target>();
    cases.put(0L, paths.to(exit));
    for (long i = 1; i < 4; i++) {
      cases.put(i, paths.again(dice.pick(states), left));
    }
    Target otherwise = paths.again(dice.pick(states), left);
    List<Terminator.Case> list =
        cases.entrySet().stream().map(e -> new Terminator.Case(e.getKey(), e.getValue())).toList();
    site.end(new Terminator.Switch(left, list, otherwise));
  }
}
