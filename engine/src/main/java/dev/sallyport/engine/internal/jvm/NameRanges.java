package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far debuggers may show a value under its name: through the blocks behind its own that can be
 * reached through that one only. Elsewhere nobody has stored it.
 */
final class NameRanges {

  private final Map<BlockId, Label> ends = new HashMap<>();

  /**
   * Looks at blocks.
   *
   * @param blocks in the order in which they are emitted
   * @param labels where each begins
   */
  NameRanges(Body body, List<Block> blocks, Map<BlockId, Label> labels, CodeBuilder code) {
    var positions = new HashMap<BlockId, Integer>();
    Deque<Block> open = new ArrayDeque<>();
    for (Block block : blocks) {
      int above =
          body.flow()
              .immediateDominator(block.id())
              .map(d -> positions.getOrDefault(d, -1))
              .orElse(-1);
      while (!open.isEmpty() && positions.get(open.peek().id()) > above) {
        ends.put(open.pop().id(), labels.get(block.id()));
      }
      positions.put(block.id(), positions.size());
      open.push(block);
    }
    open.forEach(b -> ends.put(b.id(), code.endLabel()));
  }

  /** Where the names of what a block defines end. */
  Label end(BlockId block) {
    return ends.get(block);
  }
}
