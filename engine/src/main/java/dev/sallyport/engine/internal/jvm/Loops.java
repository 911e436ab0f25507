package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds loops that are small enough to be kept in one piece. */
final class Loops {

  private final Body body;
  private final Map<BlockId, Integer> order = new HashMap<>();

  Loops(Body body) {
    this.body = body;
    body.blocks().forEach(b -> order.put(b.id(), order.size()));
  }

  /**
   * The sizes of loops by their headers, from the header's place in the order to the end of the
   * loop; loops above the limit are left out.
   */
  Map<BlockId, Long> sizes(long mostBytes) {
    Map<BlockId, Long> sizes = new HashMap<>();
    for (Block block : body.blocks()) {
      if (body.flow().isLoopHeader(block.id())) {
        long size = size(block.id(), mostBytes);
        if (size <= mostBytes) {
          sizes.put(block.id(), size);
        }
      }
    }
    return sizes;
  }

  private long size(BlockId header, long mostBytes) {
    int last = order.get(header);
    for (BlockId inside : body(header)) {
      last = Math.max(last, order.get(inside));
    }
    long size = 0;
    List<Block> blocks = body.blocks();
    for (int i = order.get(header); i <= last && size <= mostBytes; i++) {
      size += SizeEstimate.block(blocks.get(i));
    }
    return size;
  }

  // The natural loop: what reaches a back edge without passing the header. A large one is not gone
  // through to its end, since nobody will keep it together.
  private Set<BlockId> body(BlockId header) {
    int first = order.get(header);
    var found = new HashSet<BlockId>();
    var open = new ArrayDeque<BlockId>();
    for (BlockId before : body.flow().predecessors(header)) {
      if (order.get(before) >= first && found.add(before)) {
        open.add(before);
      }
    }
    while (!open.isEmpty() && found.size() < MOST_BLOCKS) {
      for (BlockId before : body.flow().predecessors(open.poll())) {
        if (!before.equals(header) && order.get(before) > first && found.add(before)) {
          open.add(before);
        }
      }
    }
    return found;
  }

  private static final int MOST_BLOCKS = 500;
}
