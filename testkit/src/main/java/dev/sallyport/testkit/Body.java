package dev.sallyport.testkit;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A function while it is being made: blocks in any order, one of them open for instructions. */
final class Body {

  /** A block while it is being made. */
  static final class Draft {
    private final BlockId id;
    private final List<Value> parameters = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private Optional<Target> handler = Optional.empty();
    private Terminator terminator;
    private boolean reached;

    private Draft(BlockId id) {
      this.id = id;
    }

    BlockId id() {
      return id;
    }

    List<Value> parameters() {
      return parameters;
    }

    void handler(Target target) {
      handler = Optional.of(target);
    }

    /** Says that something leads here. */
    void reach() {
      reached = true;
    }

    boolean isReached() {
      return reached;
    }

    private Block build() {
      return new Block(id, parameters, handler, instructions, terminator, Span.NONE);
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private Draft open;

  /** A new block; its parameters get new values. */
  Draft block(List<? extends Type> parameters) {
    var draft = new Draft(new BlockId(drafts.size()));
    parameters.forEach(type -> draft.parameters.add(fresh(type)));
    drafts.add(draft);
    return draft;
  }

  private Value fresh(Type type) {
    types.add(type);
    return new Value(types.size() - 1);
  }

  void open(Draft draft) {
    open = draft;
  }

  /** Whether the place that is being written to can be reached. */
  boolean isOpen() {
    return open != null;
  }

  void emit(Op op) {
    open.instructions.add(new Instruction(List.of(), op, Span.NONE));
  }

  Value emit(Type type, Op op) {
    Value result = fresh(type);
    open.instructions.add(new Instruction(List.of(result), op, Span.NONE));
    return result;
  }

  /** Gives the wrapped result; the bit for overflow is the value behind it. */
  Value emitOverflow(Type type, Op.Overflow op) {
    Value result = fresh(type);
    Value overflow = fresh(Type.Scalar.I1);
    open.instructions.add(new Instruction(List.of(result, overflow), op, Span.NONE));
    return result;
  }

  /** Ends the open block; nothing is open then. */
  void end(Terminator terminator) {
    open.terminator = terminator;
    open = null;
  }

  int size() {
    return types.size();
  }

  Type typeOf(Value value) {
    return types.get(value.id());
  }

  /**
   * The function; the blocks behind the entry stand in an order that the dice choose. Blocks that
   * were never opened are left out.
   */
  Function build(String name, Signature signature, Set<Function.Attribute> attributes, Dice dice) {
    if (dice.flip()) {
      dice.shuffle(drafts.subList(1, drafts.size()));
    }
    List<Block> blocks =
        drafts.stream().filter(d -> d.terminator != null).map(Draft::build).toList();
    return new Function(name, signature, attributes, blocks, types, Map.of(), Span.NONE);
  }
}
