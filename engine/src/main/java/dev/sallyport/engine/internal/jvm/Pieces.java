package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Divides a function's blocks into pieces that become a method each, loops kept together where they
 * fit, and finds out which values need a place in the frame that the pieces share.
 */
final class Pieces {

  private final Body body;
  private final long mostBytes;
  private final List<List<Block>> pieces = new ArrayList<>();
  private final Map<BlockId, Integer> pieceOf = new HashMap<>();
  private final Map<BlockId, Integer> entryNumbers = new HashMap<>();
  private final Map<Integer, List<BlockId>> entries = new HashMap<>();
  private final Frame frame = new Frame();

  Pieces(Body body, long mostBytes) {
    this.body = body;
    this.mostBytes = mostBytes;
    divide();
    findEntries();
    fillFrame();
  }

  List<Block> piece(int number) {
    return pieces.get(number);
  }

  int count() {
    return pieces.size();
  }

  Frame frame() {
    return frame;
  }

  int pieceOf(BlockId block) {
    return pieceOf.get(block);
  }

  /** The blocks of a piece at which control can come in from outside. */
  List<BlockId> entries(int piece) {
    return entries.getOrDefault(piece, List.of());
  }

  /** Which entry of its piece a block is. */
  int entryNumber(BlockId block) {
    return entryNumbers.get(block);
  }

  private void divide() {
    Map<BlockId, Long> loops = new Loops(body).sizes(mostBytes);
    List<Block> current = new ArrayList<>();
    long size = 0;
    for (Block block : body.blocks()) {
      long more = SizeEstimate.block(block);
      long together = Math.max(more, loops.getOrDefault(block.id(), 0L));
      if (!current.isEmpty() && size + together > mostBytes) {
        pieces.add(current);
        current = new ArrayList<>();
        size = 0;
      }
      current.add(block);
      size += more;
      pieceOf.put(block.id(), pieces.size());
    }
    pieces.add(current);
  }

  private void findEntries() {
    addEntry(body.function().entry().id());
    for (Block block : body.blocks()) {
      for (Target target : block.terminator().targets()) {
        enter(block, target);
      }
      block.handler().ifPresent(handler -> enter(block, handler));
    }
  }

  private void enter(Block from, Target target) {
    if (!pieceOf.get(from.id()).equals(pieceOf.get(target.block()))) {
      addEntry(target.block());
    }
  }

  private void addEntry(BlockId id) {
    List<BlockId> ofPiece = entries.computeIfAbsent(pieceOf.get(id), _ -> new ArrayList<>());
    if (entryNumbers.putIfAbsent(id, ofPiece.size()) == null) {
      ofPiece.add(id);
    }
  }

  private void fillFrame() {
    Map<Value, Set<BlockId>> usedIn = new HashMap<>();
    for (Block block : body.blocks()) {
      collect(block, usedIn);
    }
    usedIn.forEach(
        (value, blocks) -> {
          if (crosses(value, blocks)) {
            frame.keep(value, body.type(value));
          }
        });
    for (BlockId entry : entryNumbers.keySet()) {
      body.block(entry).parameters().forEach(p -> frame.handOver(p, body.type(p)));
    }
  }

  private void collect(Block block, Map<Value, Set<BlockId>> usedIn) {
    for (Instruction instruction : block.instructions()) {
      instruction.op().operands().forEach(v -> use(v, block, usedIn));
    }
    block.terminator().operands().forEach(v -> use(v, block, usedIn));
    block.terminator().targets().forEach(t -> t.arguments().forEach(v -> use(v, block, usedIn)));
    block.handler().ifPresent(h -> h.arguments().forEach(v -> use(v, block, usedIn)));
  }

  private void use(Value value, Block block, Map<Value, Set<BlockId>> usedIn) {
    boolean elsewhere = !block.id().equals(body.uses().home(value));
    if (elsewhere && body.uses().constant(value) == null) {
      usedIn.computeIfAbsent(value, _ -> new HashSet<>()).add(block.id());
    }
  }

  // Walks from the uses back to the definition. A value that is alive where a piece is entered from
  // outside cannot be in a local variable there; since the walk ends at the first such block, it
  // never leaves the piece.
  private boolean crosses(Value value, Set<BlockId> usedIn) {
    BlockId home = body.uses().home(value);
    var seen = new HashSet<>(usedIn);
    var open = new ArrayDeque<>(usedIn);
    while (!open.isEmpty()) {
      BlockId at = open.poll();
      if (entryNumbers.containsKey(at)) {
        return true;
      }
      for (BlockId before : body.flow().predecessors(at)) {
        if (!before.equals(home) && seen.add(before)) {
          open.add(before);
        }
      }
    }
    return false;
  }
}
