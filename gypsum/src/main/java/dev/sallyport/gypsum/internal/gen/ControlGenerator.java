package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Branches, loops, matches and exceptions. */
final class ControlGenerator {

  private final FunctionGenerator generator;
  private final FunctionBuilder f;
  private final Finalizers finalizers;
  private final Map<Core.Loop, Blocks> loops = new HashMap<>();

  /** Where a loop goes on and where it ends, and how many finalizers were around it. */
  private record Blocks(BlockId again, BlockId behind, int depth) {}

  ControlGenerator(FunctionGenerator generator) {
    this.generator = generator;
    this.f = generator.builder();
    this.finalizers = new Finalizers(f);
  }

  // Where the ways that give a value meet; without one, where those that end meet.
  private final class Join {
    private final Optional<Variable> result;
    private final BlockId behind = f.newBlock();

    Join(GType type) {
      boolean has = type != GType.Primitive.UNIT && type != GType.Special.NONE;
      result = has ? Optional.of(f.declare(generator.erase(type), "")) : Optional.empty();
    }

    void set(Supplier<Value> way) {
      Value value = way.get();
      if (f.isOpen()) {
        result.ifPresent(r -> f.def(r, generator.coerce(value, r.type())));
      }
    }

    void from(Supplier<Value> way) {
      set(way);
      if (f.isOpen()) {
        f.jump(behind);
      }
    }

    Value finish() {
      if (f.isOpen()) {
        f.jump(behind);
      }
      f.start(behind);
      return result.map(f::use).orElse(null);
    }
  }

  Value ifElse(Core.If core) {
    BlockId whenTrue = f.newBlock();
    BlockId whenFalse = f.newBlock();
    generator.conditions().branch(core.condition(), whenTrue, whenFalse);
    var join = new Join(core.type());
    f.start(whenTrue);
    join.from(() -> generator.value(core.whenTrue()));
    f.start(whenFalse);
    join.from(() -> generator.value(core.whenFalse()));
    return finish(join, core.type());
  }

  // Behind ways that all leave there is nothing.
  private Value finish(Join join, GType type) {
    Value value = join.finish();
    if (type == GType.Special.NONE) {
      f.trap(TrapCode.UNREACHABLE);
    }
    return value;
  }

  Value whileLoop(Core.While core) {
    BlockId again = f.newBlock();
    BlockId round = f.newBlock();
    BlockId behind = f.newBlock();
    f.jump(again);
    f.start(again);
    loops.put(core.loop(), new Blocks(again, behind, finalizers.depth()));
    generator.conditions().branch(core.condition(), round, behind);
    f.start(round);
    generator.value(core.body());
    if (f.isOpen()) {
      f.jump(again);
    }
    f.start(behind);
    return null;
  }

  Value breakLoop(Core.Break core) {
    Blocks loop = loops.get(core.loop());
    finalizers.leave(loop.depth(), () -> f.jump(loop.behind()));
    return null;
  }

  Value continueLoop(Core.Continue core) {
    Blocks loop = loops.get(core.loop());
    finalizers.leave(loop.depth(), () -> f.jump(loop.again()));
    return null;
  }

  Value returning(Core.Return core) {
    if (f.signature().isVoid()) {
      generator.value(core.value());
      finalizers.leave(0, f::ret);
      return null;
    }
    Value value = generator.stored(core.value(), f.signature().result());
    if (finalizers.depth() == 0) {
      f.ret(value);
      return null;
    }
    Variable result = finalizers.result();
    f.def(result, value);
    finalizers.leave(0, () -> f.ret(f.use(result)));
    return null;
  }

  Value throwing(Core.Throw core) {
    Value exception = generator.stored(core.exception(), Type.BuiltIn.THROWABLE);
    f.at(core.pos().span());
    f.raise(exception);
    return null;
  }

  Value match(Core.Match core) {
    var join = new Join(core.type());
    for (Core.Case one : core.cases()) {
      BlockId next = f.newBlock();
      one.steps().forEach(s -> step(s, next));
      join.from(() -> generator.value(one.body()));
      f.start(next);
    }
    f.at(core.pos().span());
    join.from(() -> generator.value(core.otherwise()));
    return finish(join, core.type());
  }

  private void step(Core.Step step, BlockId otherwise) {
    switch (step) {
      case Core.Let let ->
          generator.value(
              new Core.Define(let.value().pos(), let.variable(), Optional.of(let.value())));
      case Core.Check check -> {
        BlockId next = f.newBlock();
        generator.conditions().branch(check.condition(), next, otherwise);
        f.start(next);
      }
    }
  }

  Value trying(Core.Try core) {
    var join = new Join(core.type());
    if (core.finalizer().isEmpty()) {
      join.from(() -> catching(core));
      return finish(join, core.type());
    }
    join.result.ifPresent(r -> f.def(r, Emit.zero(f, r.type())));
    finalizers.around(
        () -> join.set(() -> catching(core)), () -> generator.value(core.finalizer().get()));
    return finish(join, core.type());
  }

  private Value catching(Core.Try core) {
    if (core.handler().isEmpty()) {
      return generator.value(core.body());
    }
    var join = new Join(core.type());
    f.tryCatch(
        () -> join.from(() -> generator.value(core.body())),
        thrown -> {
          Value exception = caught(thrown);
          generator.variables().define(core.exception().orElseThrow(), exception);
          join.from(() -> generator.value(core.handler().get()));
        });
    return join.finish();
  }

  // What the machine throws by itself becomes an exception of the language.
  private Value caught(Value thrown) {
    var signature = Signature.of(Type.BuiltIn.THROWABLE, Type.BuiltIn.THROWABLE);
    return f.call(generator.context().imported().runtime("caught", signature), thrown);
  }
}
