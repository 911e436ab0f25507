package dev.sallyport.testkit;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Op.IntRelation;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The blocks of a function, with the handlers and loops around the place that is written to. */
final class Paths {

  /** A loop: what the counter is compared with, and where to go then. */
  record Loop(Body.Draft header, Body.Draft exit, Scalar counter, int times) {
    Value count() {
      return header.parameters().getFirst();
    }
  }

  /** Blocks that share a handler. */
  private record Region(Body.Draft handler, Region outer) {}

  private final Site site;
  private final Dice dice;
  private final Deque<Loop> loops = new ArrayDeque<>();
  private Region region;

  Paths(Site site) {
    this.site = site;
    this.dice = site.dice();
  }

  Body.Draft declare(List<? extends Type> parameters) {
    return site.body().block(parameters);
  }

  /** Goes on writing in a block, under the handler in force. */
  void open(Body.Draft block) {
    site.body().open(block);
    block.parameters().forEach(p -> site.scope().add(p, site.body().typeOf(p)));
    if (region != null) {
      block.handler(new Target(region.handler().id(), handlerArguments()));
    }
  }

  private List<Value> handlerArguments() {
    return typesOf(region.handler()).stream()
        .skip(1)
        .map(type -> site.known(type::equals))
        .toList();
  }

  private List<Type> typesOf(Body.Draft block) {
    return block.parameters().stream().map(site.body()::typeOf).toList();
  }

  /** A target with arguments for the block's parameters, made where we are if need be. */
  Target to(Body.Draft block) {
    block.reach();
    return new Target(block.id(), site.exact(typesOf(block)));
  }

  void jump(Body.Draft block) {
    Target target = to(block);
    site.end(new Terminator.Jump(target));
  }

  /** From now on a handler is in force; what it takes besides the exception must be known here. */
  void protect(Body.Draft handler) {
    region = new Region(handler, region);
  }

  void endProtection() {
    region = region.outer();
  }

  void enter(Loop loop) {
    loops.push(loop);
    site.enterLoop(Math.max(1, loop.times()));
  }

  void exit() {
    site.leaveLoop(Math.max(1, loops.pop().times()));
  }

  /** Counts, and goes round again if the count is not yet reached. */
  void again(Loop loop) {
    Value one = site.number(loop.counter(), 1);
    Value next = site.hidden(loop.counter(), new Op.IntBinary(IntOp.ADD, loop.count(), one));
    Value most = site.number(loop.counter(), loop.times());
    Value more = site.hidden(Scalar.I1, new Op.IntCompare(IntRelation.SLT, next, most));
    Target back = again(loop.header(), next);
    site.end(new Terminator.Branch(more, back, to(loop.exit())));
  }

  /** A target whose first argument is given. */
  Target again(Body.Draft block, Value first) {
    var arguments = new java.util.ArrayList<Value>();
    arguments.add(first);
    arguments.addAll(site.exact(typesOf(block).subList(1, block.parameters().size())));
    block.reach();
    return new Target(block.id(), arguments);
  }

  /** Ends the path by a break or continue of a loop around it, or answers false. */
  boolean leaveLoop() {
    if (loops.isEmpty() || dice.chance(20)) {
      return false;
    }
    Loop loop = dice.pick(List.copyOf(loops));
    if (dice.flip()) {
      jump(loop.exit());
    } else {
      again(loop);
    }
    return true;
  }
}
