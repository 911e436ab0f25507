package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Value;
import java.util.BitSet;
import java.util.List;

/** Where the values of a function are defined, and how often and where they are used. */
final class Uses {

  private final int[] counts;
  private final Instruction[] definitions;
  private final Block[] homes;
  private final BitSet leavingBlock = new BitSet();

  Uses(int values, List<Block> blocks) {
    counts = new int[values];
    definitions = new Instruction[values];
    homes = new Block[values];
    blocks.forEach(this::define);
    blocks.forEach(this::use);
  }

  private void define(Block block) {
    block.parameters().forEach(p -> homes[p.id()] = block);
    for (Instruction instruction : block.instructions()) {
      for (Value result : instruction.results()) {
        definitions[result.id()] = instruction;
        homes[result.id()] = block;
      }
    }
  }

  private void use(Block block) {
    // A handler's arguments are read wherever the block throws: never from the operand stack.
    block.handler().ifPresent(h -> h.arguments().forEach(v -> useTwice(v, block)));
    for (Instruction instruction : block.instructions()) {
      instruction.op().operands().forEach(v -> use(v, block));
    }
    block.terminator().operands().forEach(v -> use(v, block));
    for (Target target : block.terminator().targets()) {
      target.arguments().forEach(v -> use(v, block));
    }
  }

  private void useTwice(Value value, Block block) {
    use(value, block);
    use(value, block);
  }

  @SuppressWarnings("ReferenceEquality") // equality would compare the code of the blocks
  private void use(Value value, Block block) {
    counts[value.id()]++;
    if (homes[value.id()] != block) {
      leavingBlock.set(value.id());
    }
  }

  int count(Value value) {
    return counts[value.id()];
  }

  /** The instruction that defines a value; null for a block's parameter. */
  Instruction definition(Value value) {
    return definitions[value.id()];
  }

  /** The block that defines a value; null if the block is never reached. */
  BlockId home(Value value) {
    return homes[value.id()] == null ? null : homes[value.id()].id();
  }

  /** Whether another block than the one that defines it uses a value. */
  boolean leavesBlock(Value value) {
    return leavingBlock.get(value.id());
  }

  /** The constant that a value is, which costs less to make again than to keep; else null. */
  Op.Leaf constant(Value value) {
    Instruction definition = definitions[value.id()];
    return definition != null && isConstant(definition) ? (Op.Leaf) definition.op() : null;
  }

  /** Whether nothing is emitted where the instruction stands, but where its result is used. */
  static boolean isConstant(Instruction instruction) {
    return instruction.op() instanceof Op.Leaf leaf && isRepeatable(leaf);
  }

  private static boolean isRepeatable(Op.Leaf leaf) {
    return switch (leaf) {
      case Op.IntConst _, Op.FloatConst _, Op.StringConst _, Op.NullConst _, Op.FunctionConst _ ->
          true;
      case Op.ArrayConst _, Op.StackAlloc _, Op.Fence _, Op.New _, Op.GetGlobal _ -> false;
    };
  }
}
