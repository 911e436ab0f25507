package dev.sallyport.testkit;

import dev.sallyport.ir.Function;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Op.IntOp;
import dev.sallyport.ir.Op.IntRelation;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Type.BuiltIn;
import dev.sallyport.ir.Type.Scalar;
import dev.sallyport.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes one function: its operations, and the shape around them by {@link Shapes}. */
final class FunctionWriter {

  /** About how many operations a leaf runs through. */
  static final long LEAF_WORK = 200;

  private static final int MOST_BEGINNINGS = 3;

  /** What a function may call. */
  enum Role {
    /** Natives only, so that it can be called through a value from anywhere. */
    LEAF,
    /** Everything that is finished. */
    ORDINARY
  }

  private final Site site;
  private final Dice dice;
  private final Signature signature;
  private final NumberOps numbers;
  private final ObjectOps objects;
  private final CallOps calls;
  private final Optional<MemoryOps> memory;
  private final Paths paths;
  private final Shapes shapes;
  private final int operations;
  private int recursions = 1;

  FunctionWriter(Site site, Role role, Signature signature, GeneratorOptions options) {
    this.site = site;
    this.dice = site.dice();
    this.signature = signature;
    this.numbers = new NumberOps(site);
    this.objects = new ObjectOps(site);
    this.calls = new CallOps(site, role);
    this.memory =
        options.memory() == GeneratorOptions.Memory.RAW && dice.chance(60)
            ? Optional.of(new MemoryOps(site, numbers))
            : Optional.empty();
    this.paths = new Paths(site);
    this.shapes = new Shapes(site, paths, this);
    this.operations = dice.chance(10) ? options.operations() * 4 : options.operations();
  }

  /** Writes the function. */
  Function write(String name, Set<Function.Attribute> attributes) {
    Body.Draft entry = paths.declare(signature.parameters());
    paths.open(entry);
    memory.ifPresent(MemoryOps::begin);
    if (startsWithI32() && dice.chance(30)) {
      begin(name, entry);
    }
    int size = dice.between(1, operations);
    while (site.body().isOpen() && site.body().size() < size && site.affords(1)) {
      statement(0);
    }
    if (site.body().isOpen()) {
      leave();
    }
    return site.body().build(name, signature, attributes, dice);
  }

  /** About how many operations a call runs through. */
  long cost() {
    return site.cost() * recursions;
  }

  private boolean startsWithI32() {
    return !signature.parameters().isEmpty() && signature.parameters().getFirst() == Scalar.I32;
  }

  // The first parameter says how often the function begins anew; only its last bits count.
  private void begin(String name, Body.Draft entry) {
    Value mask = site.number(Scalar.I32, MOST_BEGINNINGS);
    Value left = site.hidden(Scalar.I32, binary(IntOp.AND, entry.parameters().getFirst(), mask));
    Value zero = site.number(Scalar.I32, 0);
    Value more = site.hidden(Scalar.I1, new Op.IntCompare(IntRelation.NE, left, zero));
    Body.Draft again = paths.declare(List.of());
    Body.Draft join = paths.declare(List.of());
    site.end(new Terminator.Branch(more, paths.to(again), paths.to(join)));
    int mark = site.scope().mark();
    paths.open(again);
    Value less = site.hidden(Scalar.I32, binary(IntOp.SUB, left, site.number(Scalar.I32, 1)));
    if (dice.flip()) {
      recursions = MOST_BEGINNINGS + 1;
      calls.callItself(Name.local(name), signature, less);
      paths.jump(join);
    } else {
      loop(entry, less);
    }
    site.scope().cut(mark);
    paths.open(join);
  }

  private void loop(Body.Draft entry, Value left) {
    site.enterLoop(MOST_BEGINNINGS);
    statements(3, 1);
    if (site.body().isOpen()) {
      Target target = paths.again(entry, left);
      site.end(new Terminator.Jump(target));
    }
    site.leaveLoop(MOST_BEGINNINGS);
  }

  private static Op binary(IntOp op, Value left, Value right) {
    return new Op.IntBinary(op, left, right);
  }

  /** Writes about so many statements, or until the path ends. */
  void statements(int count, int depth) {
    for (int i = 0; i < count && site.body().isOpen() && site.affords(1); i++) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    int kind = dice.below(100);
    if (kind < 40) {
      numbers.write();
    } else if (kind < 54) {
      objects.write();
    } else if (kind < 66) {
      calls.write();
    } else if (kind < 74 && memory.isPresent()) {
      memory.get().write();
    } else if (kind < 98) {
      shapes.write(depth);
    } else if (depth > 0) {
      leave();
    }
  }

  /** A truth value to branch by. */
  Value condition() {
    return dice.chance(70) ? numbers.intCompare() : site.exact(Scalar.I1);
  }

  /** Does something that may well be thrown. */
  void risk() {
    switch (dice.below(5)) {
      case 0 -> calls.fail();
      case 1 -> divide();
      case 2 -> branchOut();
      default -> calls.write();
    }
  }

  private void divide() {
    Scalar type = dice.pick(Scalar.I32, Scalar.I64);
    Value mask = site.number(type, 3);
    Value divisor = site.hidden(type, binary(IntOp.AND, site.exact(type), mask));
    site.emit(type, binary(IntOp.SREM, site.exact(type), divisor));
  }

  private void branchOut() {
    Body.Draft out = paths.declare(List.of());
    Body.Draft on = paths.declare(List.of());
    site.end(new Terminator.Branch(condition(), paths.to(out), paths.to(on)));
    int mark = site.scope().mark();
    paths.open(out);
    raise();
    site.scope().cut(mark);
    paths.open(on);
  }

  /** Ends the path with what is thrown. */
  void raise() {
    boolean hasExceptions = !site.catalogue().concreteBelow(BuiltIn.THROWABLE).isEmpty();
    switch (dice.below(4)) {
      case 0 -> site.end(new Terminator.Trap(dice.pick(TrapCode.values())));
      case 1 -> calls.stop();
      default -> {
        if (hasExceptions) {
          site.end(new Terminator.Throw(site.fitting(BuiltIn.THROWABLE)));
        } else {
          calls.stop();
        }
      }
    }
  }

  /** Looks at what a handler received; perhaps throws it on. */
  void handle(Value thrown) {
    objects.inspect(thrown);
    if (dice.chance(10)) {
      site.end(new Terminator.Throw(thrown));
    }
  }

  /** Ends the path, mostly by returning. */
  void leave() {
    if (dice.chance(5)) {
      raise();
    } else if (!paths.leaveLoop()) {
      Optional<Value> result =
          signature.isVoid() ? Optional.empty() : Optional.of(site.fitting(signature.result()));
      site.end(new Terminator.Return(result));
    }
  }

  /** Types for the parameters of a block. */
  List<Type> anyTypes(int most) {
    return java.util.stream.Stream.generate(() -> site.catalogue().anyType(dice))
        .limit(dice.below(most + 1))
        .toList();
  }
}
