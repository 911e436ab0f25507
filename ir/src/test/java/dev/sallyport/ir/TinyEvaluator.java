package dev.sallyport.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs functions of integer arithmetic and handlers, in the plainest way. */
final class TinyEvaluator {

  private static final int MOST_BLOCKS = 1_000_000;

  private final Map<BlockId, Block> blocks = new HashMap<>();
  private final Map<Value, Long> values = new HashMap<>();
  private final Block entry;

  private TinyEvaluator(Function function) {
    function.blocks().forEach(b -> blocks.put(b.id(), b));
    entry = function.entry();
  }

  /** The result, or an {@link ArithmeticException}. */
  static long run(Function function, long... arguments) {
    var evaluator = new TinyEvaluator(function);
    for (int i = 0; i < arguments.length; i++) {
      evaluator.values.put(function.entry().parameters().get(i), arguments[i]);
    }
    return evaluator.run();
  }

  private long run() {
    Block at = entry;
    for (int i = 0; i < MOST_BLOCKS; i++) {
      Target next;
      try {
        at.instructions().forEach(this::execute);
        if (at.terminator() instanceof Terminator.Return(Optional<Value> value)) {
          return get(value.orElseThrow());
        }
        next = next(at.terminator());
      } catch (ArithmeticException thrown) {
        next = at.handler().orElseThrow(() -> thrown);
      }
      at = enter(next);
    }
    throw new AssertionError("the program does not end");
  }

  private long get(Value value) {
    return values.get(value);
  }

  private Block enter(Target target) {
    Block block = blocks.get(target.block());
    List<Long> passed = target.arguments().stream().map(this::get).toList();
    // What was thrown comes before the arguments, and nobody looks at it.
    int offset = block.parameters().size() - passed.size();
    for (int i = 0; i < passed.size(); i++) {
      values.put(block.parameters().get(i + offset), passed.get(i));
    }
    return block;
  }

  private Target next(Terminator terminator) {
    return switch (terminator) {
      case Terminator.Jump j -> j.target();
      case Terminator.Branch b -> get(b.condition()) != 0 ? b.ifTrue() : b.ifFalse();
      case Terminator.Switch s ->
          s.cases().stream()
              .filter(c -> c.value() == get(s.selector()))
              .map(Terminator.Case::target)
              .findFirst()
              .orElse(s.otherwise());
      case Terminator.Exit exit -> throw new AssertionError(exit);
    };
  }

  private void execute(Instruction instruction) {
    Value result = instruction.results().getFirst();
    if (instruction.op() instanceof Op.IntConst(_, long value)) {
      values.put(result, value);
    } else if (instruction.op() instanceof Op.IntBinary b) {
      long left = get(b.left());
      long right = get(b.right());
      values.put(result, b.op() == Op.IntOp.SDIV ? left / right : left + right);
    } else if (instruction.op() instanceof Op.IntCompare c) {
      boolean less = get(c.left()) < get(c.right());
      values.put(result, (c.relation() == Op.IntRelation.SLT) == less ? 1L : 0L);
    } else {
      throw new AssertionError(instruction);
    }
  }
}
