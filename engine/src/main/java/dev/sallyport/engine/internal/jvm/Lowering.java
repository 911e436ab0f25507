package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites a function so that no block is too large for a piece: long blocks become chains of
 * blocks, large switches become trees of smaller ones. What is added costs no fuel.
 */
final class Lowering {

  /** A switch with more arms is divided. */
  private static final int MOST_CASES = 128;

  private final Function function;
  private final long mostBytes;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Type> types;
  private final Map<BlockId, Integer> costs = new HashMap<>();
  private int nextBlock;

  /** A function in other blocks, and the fuel of those whose length does not tell it. */
  record Lowered(Function function, Map<BlockId, Integer> costs) {}

  private Lowering(Function function, long mostBytes) {
    this.function = function;
    this.mostBytes = mostBytes;
    this.types = new ArrayList<>(function.types());
    this.nextBlock = function.blocks().stream().mapToInt(b -> b.id().id()).max().orElse(0) + 1;
  }

  static Lowered lower(Function function, long mostBytes) {
    var lowering = new Lowering(function, mostBytes);
    function.blocks().forEach(lowering::lower);
    return new Lowered(lowering.result(), lowering.costs);
  }

  private Function result() {
    return new Function(
        function.name(),
        function.signature(),
        function.attributes(),
        blocks,
        types,
        function.names(),
        function.span());
  }

  private void lower(Block block) {
    boolean large = SizeEstimate.block(block) > mostBytes;
    if (!large && !isLargeSwitch(block.terminator())) {
      blocks.add(block);
      return;
    }
    costs.put(block.id(), block.instructions().size() + 1);
    BlockId id = block.id();
    List<Value> parameters = block.parameters();
    var part = new ArrayList<Instruction>();
    long size = 0;
    for (Instruction instruction : block.instructions()) {
      long more = SizeEstimate.instruction(instruction);
      if (size + more > mostBytes && !part.isEmpty()) {
        BlockId next = newBlock();
        add(id, parameters, block, part, jump(next));
        id = next;
        parameters = List.of();
        part.clear();
        size = 0;
      }
      part.add(instruction);
      size += more;
    }
    end(id, parameters, block, part);
  }

  private static Terminator jump(BlockId next) {
    return new Terminator.Jump(new Target(next, List.of()));
  }

  private BlockId newBlock() {
    BlockId id = new BlockId(nextBlock++);
    costs.put(id, 0);
    return id;
  }

  private void add(
      BlockId id, List<Value> parameters, Block of, List<Instruction> code, Terminator terminator) {
    blocks.add(new Block(id, parameters, of.handler(), code, terminator, of.span()));
  }

  private void end(BlockId id, List<Value> parameters, Block of, List<Instruction> part) {
    if (!isLargeSwitch(of.terminator())) {
      add(id, parameters, of, part, of.terminator());
      return;
    }
    var large = (Terminator.Switch) of.terminator();
    var cases = new ArrayList<>(large.cases());
    cases.sort(Comparator.comparingLong(Terminator.Case::value));
    BlockId root = newBlock();
    add(id, parameters, of, part, jump(root));
    search(root, large, cases, of);
  }

  private static boolean isLargeSwitch(Terminator terminator) {
    return terminator instanceof Terminator.Switch s && s.cases().size() > MOST_CASES;
  }

  // A balanced tree: as deep as the logarithm of the number of cases.
  private void search(BlockId id, Terminator.Switch large, List<Terminator.Case> cases, Block of) {
    if (cases.size() <= MOST_CASES) {
      var leaf = new Terminator.Switch(large.selector(), cases, large.otherwise());
      add(id, List.of(), of, List.of(), leaf);
      return;
    }
    int middle = cases.size() / 2;
    BlockId lower = newBlock();
    BlockId upper = newBlock();
    var type = (Type.Scalar) types.get(large.selector().id());
    Value pivot = newValue(type);
    Value less = newValue(Type.Scalar.I1);
    var constant = new Op.IntConst(type, cases.get(middle).value());
    var compare = new Op.IntCompare(Op.IntRelation.SLT, large.selector(), pivot);
    add(
        id,
        List.of(),
        of,
        List.of(
            new Instruction(List.of(pivot), constant, of.span()),
            new Instruction(List.of(less), compare, of.span())),
        new Terminator.Branch(less, new Target(lower, List.of()), new Target(upper, List.of())));
    search(lower, large, cases.subList(0, middle), of);
    search(upper, large, cases.subList(middle, cases.size()), of);
  }

  private Value newValue(Type type) {
    types.add(type);
    return new Value(types.size() - 1);
  }
}
