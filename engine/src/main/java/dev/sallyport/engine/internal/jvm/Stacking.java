package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Decides which values stay on the operand stack: those that are used once, by an operation that
 * can be emitted right behind them with nothing in between changing places.
 */
final class Stacking {

  private static final int DEEPEST_TREE = 40;

  private final Uses uses;
  private final Map<Value, String> names;
  private final BitSet stacked = new BitSet();

  /**
   * Looks at blocks.
   *
   * @param names values that debuggers show, which need a place of their own
   */
  Stacking(Uses uses, Map<Value, String> names, List<Block> blocks) {
    this.uses = uses;
    this.names = names;
    blocks.forEach(this::stack);
  }

  boolean isStacked(Value value) {
    return stacked.get(value.id());
  }

  private void stack(Block block) {
    List<Instruction> emitted =
        block.instructions().stream().filter(i -> !Uses.isConstant(i)).toList();
    int cursor = consume(operands(block.terminator()), emitted, emitted.size() - 1, 0);
    while (cursor >= 0) {
      cursor = consume(operands(emitted.get(cursor).op()), emitted, cursor - 1, 0);
    }
  }

  // Goes through operands from the last to the first, and through instructions backward beside it.
  private int consume(List<Value> operands, List<Instruction> emitted, int from, int depth) {
    int cursor = from;
    for (int i = operands.size() - 1; i >= 0 && cursor >= 0 && depth < DEEPEST_TREE; i--) {
      Value operand = operands.get(i);
      Instruction candidate = emitted.get(cursor);
      if (candidate.results().size() == 1
          && candidate.results().getFirst().equals(operand)
          && uses.count(operand) == 1
          && !names.containsKey(operand)) {
        stacked.set(operand.id());
        cursor = consume(operands(candidate.op()), emitted, cursor - 1, depth + 1);
      }
    }
    return cursor;
  }

  // What an operation reads once, in order, from the stack. Select reads its arms on two paths,
  // checked arithmetic reads twice, and whatever checks its first operand for null does so after it
  // has read the others.
  private static List<Value> operands(Op op) {
    return switch (op) {
      case Op.Select s -> List.of(s.condition());
      case Op.Overflow _, Op.Leaf _ -> List.of();
      case Op.CallVirtual c -> c.arguments();
      case Op.CallIndirect c -> List.of(c.function());
      case Op.CallAddress c -> List.of(c.address());
      case Op.IntBinary _, Op.IntCompare _, Op.FloatBinary _, Op.FloatNegate _, Op.FloatCompare _ ->
          op.operands();
      case Op.SameReference _, Op.Convert _, Op.AddressAdd _, Op.Load _, Op.Store _ ->
          op.operands();
      case Op.AtomicLoad _, Op.AtomicStore _, Op.AtomicUpdate _, Op.CompareExchange _ ->
          op.operands();
      case Op.GetField _, Op.SetField _, Op.NewArray _, Op.ArrayLength _, Op.ArrayGet _ ->
          op.operands();
      case Op.ArraySet _, Op.InstanceOf _, Op.Cast _, Op.SetGlobal _, Op.Call _ -> op.operands();
    };
  }

  private static List<Value> operands(Terminator terminator) {
    return switch (terminator) {
      case Terminator.Jump jump -> jump.target().arguments();
      case Terminator.Branch _,
          Terminator.Switch _,
          Terminator.Return _,
          Terminator.Throw _,
          Terminator.Trap _ ->
          terminator.operands();
    };
  }
}
