package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.ControlFlow;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.List;
import java.util.Map;

/** What is known about a function before any of it is emitted. */
final class Body {

  private final Function function;
  private final Map<BlockId, Integer> costs;
  private final ControlFlow flow;
  private final Uses uses;
  private final Stacking stacking;
  private final boolean usesStackMemory;

  /**
   * Looks at a function.
   *
   * @param costs the fuel of blocks that does not follow from their length
   */
  Body(Function function, Map<BlockId, Integer> costs) {
    this.function = function;
    this.costs = costs;
    this.flow = ControlFlow.of(function);
    this.uses = new Uses(function.types().size(), blocks());
    this.stacking = new Stacking(uses, function.names(), blocks());
    this.usesStackMemory =
        blocks().stream()
            .flatMap(b -> b.instructions().stream())
            .anyMatch(i -> i.op() instanceof Op.StackAlloc);
  }

  Function function() {
    return function;
  }

  /** The blocks that can be reached, in the order in which they are emitted. */
  List<Block> blocks() {
    return flow.reversePostorder();
  }

  Block block(BlockId id) {
    return flow.block(id);
  }

  ControlFlow flow() {
    return flow;
  }

  Uses uses() {
    return uses;
  }

  boolean isStacked(Value value) {
    return stacking.isStacked(value);
  }

  Type type(Value value) {
    return function.typeOf(value);
  }

  int cost(Block block) {
    return costs.getOrDefault(block.id(), block.instructions().size() + 1);
  }

  boolean usesStackMemory() {
    return usesStackMemory;
  }
}
