package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import java.util.List;

/** How many bytes of bytecode something takes at most, roughly. */
final class SizeEstimate {

  private static final int LOAD = 4;
  private static final int STORE = 4;
  private static final int JUMP = 5;
  private static final int CASE = 8;
  private static final int METERED_BLOCK = 45;

  private SizeEstimate() {}

  static long function(Function function) {
    long size = 0;
    for (Block block : function.blocks()) {
      size += block(block);
    }
    return size;
  }

  static long block(Block block) {
    long size = METERED_BLOCK + terminator(block.terminator());
    size += block.handler().map(SizeEstimate::target).orElse(0L);
    for (Instruction instruction : block.instructions()) {
      size += instruction(instruction);
    }
    return size;
  }

  static long instruction(Instruction instruction) {
    int operands = instruction.op().operands().size() * LOAD;
    int twice = instruction.op() instanceof Op.Overflow ? 2 : 1;
    return operation(instruction.op())
        + (long) operands * twice
        + (long) instruction.results().size() * STORE;
  }

  private static int operation(Op op) {
    return switch (op) {
      case Op.IntConst _, Op.FloatConst _, Op.StringConst _, Op.NullConst _, Op.FunctionConst _ ->
          4;
      case Op.IntBinary _, Op.FloatBinary _, Op.FloatNegate _, Op.AddressAdd _ -> 4;
      case Op.Overflow _, Op.Convert _, Op.Load _, Op.Store _ -> 8;
      case Op.IntCompare _, Op.FloatCompare _, Op.SameReference _, Op.Select _ -> 14;
      case Op.AtomicLoad _, Op.AtomicStore _, Op.AtomicUpdate _, Op.CompareExchange _, Op.Fence _ ->
          4;
      case Op.GetField _, Op.SetField _, Op.ArrayLength _, Op.ArrayGet _, Op.ArraySet _ -> 5;
      case Op.InstanceOf _, Op.Cast _ -> 10;
      case Op.ArrayConst _, Op.StackAlloc _, Op.New _, Op.NewArray _ -> 20;
      case Op.GetGlobal _, Op.SetGlobal _ -> 15;
      case Op.Call _, Op.CallVirtual _, Op.CallIndirect _, Op.CallAddress _ -> 60;
    };
  }

  private static long terminator(Terminator terminator) {
    int operands = terminator.operands().size() * LOAD;
    return operands
        + switch (terminator) {
          case Terminator.Jump _ -> targets(terminator.targets());
          case Terminator.Branch _ -> 8 + targets(terminator.targets());
          case Terminator.Switch choice ->
              24 + (long) choice.cases().size() * CASE + targets(terminator.targets());
          case Terminator.Return _, Terminator.Throw _, Terminator.Trap _ -> 50;
        };
  }

  private static long targets(List<Target> targets) {
    long size = 0;
    for (Target target : targets) {
      size += target(target);
    }
    return size;
  }

  private static long target(Target target) {
    return JUMP + (long) target.arguments().size() * (LOAD + STORE);
  }
}
