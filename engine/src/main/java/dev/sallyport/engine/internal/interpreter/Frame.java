package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.internal.RunContext;
import dev.sallyport.engine.internal.interpreter.FunctionPlan.BlockPlan;
import dev.sallyport.engine.internal.ops.References;
import dev.sallyport.engine.internal.ops.StackAlloc;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.List;
import java.util.Optional;

/** One call of a guest function while it runs. */
final class Frame {

  private final InterpretedPackage home;
  private final FunctionPlan plan;
  private final RunContext context;
  private final Frame caller;
  private final Object[] values;
  private final Operations operations = new Operations(this);
  private final StackAlloc stack = new StackAlloc();

  private Span at = Span.NONE;
  private Op running;
  private Object result;
  private Throwable traced;

  Frame(InterpretedPackage home, FunctionPlan plan, RunContext context) {
    this.home = home;
    this.plan = plan;
    this.context = context;
    this.caller = (Frame) context.frame;
    this.values = new Object[plan.types().size()];
  }

  /** Runs the function; {@link MergedTrace} knows this method by its name. */
  Object run(Object[] arguments) throws Throwable {
    int depth = context.depth;
    context.frame = this;
    try {
      if (home.meters().depth()) {
        context.enter();
      }
      BlockPlan block = begin(plan.entry(), arguments);
      while (block != null) {
        block = stepOrCatch(block);
      }
      return result;
    } catch (StackOverflowError e) {
      // There is no stack left to make a trace with; the engine turns this into a limit.
      throw e;
    } catch (Throwable e) {
      trace(e);
      throw e;
    } finally {
      context.depth = depth;
      context.frame = caller;
      stack.close();
    }
  }

  private BlockPlan stepOrCatch(BlockPlan block) throws Throwable {
    try {
      return step(block);
    } catch (Exception e) {
      if (block.block().handler().isEmpty() || !isCatchable(e)) {
        throw e;
      }
      trace(e);
      return handle(block.block().handler().get(), e);
    }
  }

  private static boolean isCatchable(Exception e) {
    return !(e instanceof LimitException || e instanceof DiagnosticException);
  }

  private BlockPlan handle(Target handler, Exception thrown) {
    Object[] passed = get(handler.arguments());
    var arguments = new Object[passed.length + 1];
    arguments[0] = thrown;
    System.arraycopy(passed, 0, arguments, 1, passed.length);
    return begin(plan.block(handler.block()), arguments);
  }

  private BlockPlan begin(BlockPlan block, Object[] arguments) {
    set(block.block().parameters(), arguments);
    at = block.block().start();
    context.pollInLoop();
    if (home.meters().fuel()) {
      context.fuel -= block.cost();
    }
    if (block.isLoopHeader()) {
      checkFuel();
    }
    return block;
  }

  private BlockPlan step(BlockPlan block) throws Throwable {
    for (Instruction instruction : block.block().instructions()) {
      at = instruction.span();
      running = instruction.op();
      set(instruction.results(), operations.evaluate(instruction.op()));
    }
    at = block.block().span();
    return finish(block);
  }

  /** The block that comes next, or null at the end of the function. */
  private BlockPlan finish(BlockPlan block) throws Throwable {
    return switch (block.block().terminator()) {
      case Terminator.Jump t -> go(t.target());
      case Terminator.Branch t -> go((boolean) get(t.condition()) ? t.ifTrue() : t.ifFalse());
      case Terminator.Switch t ->
          go(block.cases().getOrDefault(Boxes.asLong(get(t.selector())), t.otherwise()));
      case Terminator.Return t -> leave(t);
      case Terminator.Throw t -> raise(t.exception());
      case Terminator.Trap t -> trap(t.code());
    };
  }

  private BlockPlan go(Target target) {
    return begin(plan.block(target.block()), get(target.arguments()));
  }

  private BlockPlan leave(Terminator.Return end) {
    checkFuel();
    result = end.value().isPresent() ? get(end.value().get()) : null;
    return null;
  }

  private BlockPlan raise(Value exception) throws Throwable {
    checkFuel();
    throw (Throwable) References.nonNull(get(exception));
  }

  private BlockPlan trap(TrapCode code) {
    checkFuel();
    throw new TrapException(code);
  }

  /** Ends the call if blocks have used more fuel than there was. */
  void checkFuel() {
    if (home.meters().fuel() && context.fuel < 0) {
      throw context.exhausted();
    }
  }

  /** Charges memory that is about to be allocated. */
  void charge(long bytes) {
    if (home.meters().allocation()) {
      context.allocate(bytes);
    }
  }

  // A frame tells its caller what it has already traced, so that each frame need not look again.
  private void trace(Throwable thrown) {
    if (thrown != traced) {
      MergedTrace.merge(thrown, this);
      traced = thrown;
    }
    if (caller != null) {
      caller.traced = thrown;
    }
  }

  Object get(Value value) {
    return values[value.id()];
  }

  Object[] get(List<Value> list) {
    return list.stream().map(this::get).toArray();
  }

  private void set(List<Value> names, Object[] given) {
    for (int i = 0; i < names.size(); i++) {
      values[names.get(i).id()] = given[i];
    }
  }

  Type typeOf(Value value) {
    return plan.types().get(value.id());
  }

  InterpretedPackage home() {
    return home;
  }

  RunContext context() {
    return context;
  }

  StackAlloc stack() {
    return stack;
  }

  Frame caller() {
    return caller;
  }

  /** Where the function is just now, as a Java stack trace shows it. */
  StackTraceElement place() {
    Span span = at.isKnown() ? at : plan.function().span();
    String file = span.file().isEmpty() ? home.source() : span.file();
    int line = span.isKnown() ? span.line() : -1;
    return new StackTraceElement(home.name(), plan.function().name(), file, line);
  }

  /** The native function that the function is calling by its name, as a stack trace shows it. */
  Optional<StackTraceElement> calledNative() {
    if (!(running instanceof Op.Call(Name function, _))) {
      return Optional.empty();
    }
    InterpretedPackage owner = function.isImported() ? home.imported(function.packageName()) : home;
    return Optional.of(new StackTraceElement(owner.name(), function.text(), owner.source(), -1));
  }
}
