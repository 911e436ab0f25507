package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.ControlFlow;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A function as frames run it: its values numbered without gaps, so that a frame has no more room
 * than it needs, and with what would otherwise be searched for each time.
 *
 * @param function the function as it was written
 * @param types the type of each value, by its new number
 * @param blocks the blocks by name, with the new numbers
 */
record FunctionPlan(Function function, List<Type> types, Map<BlockId, BlockPlan> blocks) {

  /**
   * A block.
   *
   * @param block the block, with the new numbers
   * @param isLoopHeader whether fuel is looked at where it begins
   * @param cases where each constant of its {@code switch} leads; empty without one
   */
  record BlockPlan(Block block, boolean isLoopHeader, Map<Long, Target> cases) {

    /** The fuel that running it takes: its operations and its terminator. */
    int cost() {
      return block.instructions().size() + 1;
    }
  }

  static FunctionPlan of(Function function) {
    var types = new ArrayList<Type>();
    var numbers = new HashMap<Value, Value>();
    for (Value value : definitions(function)) {
      numbers.put(value, new Value(types.size()));
      types.add(function.typeOf(value));
    }
    var flow = ControlFlow.of(function);
    var blocks = new HashMap<BlockId, BlockPlan>();
    for (Block block : function.blocks()) {
      Block numbered = numbered(block, numbers);
      boolean isLoopHeader = flow.isLoopHeader(block.id());
      blocks.put(block.id(), new BlockPlan(numbered, isLoopHeader, cases(numbered.terminator())));
    }
    return new FunctionPlan(function, types, blocks);
  }

  private static List<Value> definitions(Function function) {
    var found = new ArrayList<Value>();
    for (Block block : function.blocks()) {
      found.addAll(block.parameters());
      block.instructions().forEach(instruction -> found.addAll(instruction.results()));
    }
    return found;
  }

  private static Block numbered(Block block, Map<Value, Value> numbers) {
    List<Instruction> instructions =
        Lists.map(block.instructions(), instruction -> instruction.map(numbers::get));
    return new Block(
        block.id(),
        Lists.map(block.parameters(), numbers::get),
        block.handler().map(handler -> handler.map(numbers::get)),
        instructions,
        block.terminator().map(numbers::get),
        block.span());
  }

  private static Map<Long, Target> cases(Terminator terminator) {
    var cases = new HashMap<Long, Target>();
    if (terminator instanceof Terminator.Switch s) {
      s.cases().forEach(c -> cases.put(c.value(), c.target()));
    }
    return cases;
  }

  BlockPlan entry() {
    return block(function.entry().id());
  }

  BlockPlan block(BlockId id) {
    return blocks.get(id);
  }
}
