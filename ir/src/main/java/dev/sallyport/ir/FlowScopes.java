package dev.sallyport.ir;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Control flow of a {@link FunctionBuilder} as scopes: each method takes what happens inside as
 * lambdas, which run at once, and leaves the function standing behind the scope. A scope that ends
 * by itself, by a return for instance, does not go on behind.
 */
public sealed interface FlowScopes extends Emitter permits FunctionBuilder {

  private FunctionBuilder self() {
    return (FunctionBuilder) this;
  }

  /** Does something if an {@code i1} is 1. */
  default void ifThen(Value condition, Runnable then) {
    ifThenElse(condition, then, () -> {});
  }

  /** Does one of two things by an {@code i1}. */
  default void ifThenElse(Value condition, Runnable then, Runnable otherwise) {
    FunctionBuilder f = self();
    BlockId ifTrue = f.newBlock();
    BlockId ifFalse = f.newBlock();
    BlockId behind = f.newBlock();
    f.branch(condition, ifTrue, ifFalse);
    f.fill(ifTrue, then, behind);
    f.fill(ifFalse, otherwise, behind);
    f.startReached(behind);
  }

  /**
   * One of two values by an {@code i1}, of which only one is worked out.
   *
   * @param type the type of the result, which both values have or are below
   */
  default Value ifValue(
      Type type, Value condition, Supplier<Value> then, Supplier<Value> otherwise) {
    FunctionBuilder f = self();
    Variable result = f.declare(type, "");
    ifThenElse(condition, () -> f.def(result, then.get()), () -> f.def(result, otherwise.get()));
    return f.use(result);
  }

  /** Does something again and again, until it breaks out. */
  default void loop(Consumer<Loop> body) {
    FunctionBuilder f = self();
    BlockId again = f.newBlock();
    BlockId behind = f.newBlock();
    f.jump(again);
    f.fill(again, () -> body.accept(new Loop(f, again, behind)), again);
    f.startReached(behind);
  }

  /**
   * Does something as long as a condition holds.
   *
   * @param condition writes what is asked before each round and gives an {@code i1}
   */
  default void whileLoop(Supplier<Value> condition, Consumer<Loop> body) {
    loop(
        loop -> {
          FunctionBuilder f = self();
          BlockId round = f.newBlock();
          f.branch(condition.get(), round, loop.behind());
          f.startReached(round);
          body.accept(loop);
        });
  }

  /** Does one of several things by an integer; nothing, if no case is meant. */
  default void switchOn(Value selector, Consumer<Cases> cases) {
    FunctionBuilder f = self();
    var all = new Cases();
    cases.accept(all);
    all.write(f, selector);
  }

  /**
   * Does something, and something else with what is thrown meanwhile: guest exceptions, host
   * exceptions and traps.
   *
   * @param handler gets what was thrown, a {@code ref Throwable}. It sees variables as they were
   *     when it was thrown; values made in the body it cannot use
   */
  default void tryCatch(Runnable body, Consumer<Value> handler) {
    FunctionBuilder f = self();
    BlockId handlerBlock = f.newHandler();
    BlockId behind = f.newBlock();
    Optional<BlockId> outer = f.handleWith(Optional.of(handlerBlock));
    body.run();
    f.end(behind);
    f.handleWith(outer);
    f.fill(handlerBlock, () -> handler.accept(f.caught(handlerBlock)), behind);
    f.startReached(behind);
  }
}
