package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A block while its function is being built. */
final class DraftBlock {

  final BlockId id;
  // What was thrown, in a handler block.
  final Optional<Value> caught;
  Optional<BlockId> handler = Optional.empty();
  boolean started;
  boolean reached;
  Terminator terminator;
  Span span = Span.NONE;
  final List<Instruction> instructions = new ArrayList<>();

  // What variables hold: before the block, before its first instruction, and behind its last.
  final Map<Variable, Value> atEntry = new LinkedHashMap<>();
  final Map<Variable, Value> atStart = new LinkedHashMap<>();
  final Map<Variable, Value> atEnd = new LinkedHashMap<>();

  // Worked out at the end: the variables that are parameters, and the handler with its arguments.
  final Set<Variable> parameters = new TreeSet<>(Comparator.comparingInt(Variable::id));
  Optional<Target> handlerTarget = Optional.empty();

  DraftBlock(BlockId id, Optional<Value> caught) {
    this.id = id;
    this.caught = caught;
  }

  void define(Variable variable, Value value) {
    atEnd.put(variable, value);
    if (instructions.isEmpty()) {
      atStart.put(variable, value);
    }
  }

  /** Whether all it does is to go on to another block. */
  boolean isPassage() {
    return instructions.isEmpty()
        && parameters.isEmpty()
        && caught.isEmpty()
        && terminator instanceof Terminator.Jump;
  }

  /** Whether control may leave it through its handler. */
  boolean canThrow() {
    return !instructions.isEmpty()
        || terminator instanceof Terminator.Throw
        || terminator instanceof Terminator.Trap;
  }
}
