package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the blocks and values of a finished function their numbers, in the order of the text. */
final class Numbering {

  private final DraftFunction body;
  private final List<DraftBlock> order;
  private final Replacements replacements;
  private final BlockId[] blockIds;
  private final Value[] values;
  private final List<Type> types = new ArrayList<>();

  Numbering(DraftFunction body, List<DraftBlock> order, Replacements replacements) {
    this.body = body;
    this.order = order;
    this.replacements = replacements;
    blockIds = new BlockId[body.blocks.size()];
    values = new Value[body.types.size()];
    for (int i = 0; i < order.size(); i++) {
      DraftBlock block = order.get(i);
      blockIds[block.id.id()] = new BlockId(i);
      parameters(block).forEach(this::define);
      block.instructions.forEach(instruction -> instruction.results().forEach(this::define));
    }
  }

  private void define(Value value) {
    values[value.id()] = new Value(types.size());
    types.add(body.types.get(value.id()));
  }

  private List<Value> parameters(DraftBlock block) {
    if (block.id.id() == 0) {
      return body.parameters;
    }
    var all = new ArrayList<Value>();
    block.caught.ifPresent(all::add);
    block.parameters.forEach(v -> all.add(block.atEntry.get(v)));
    return all;
  }

  /** The blocks, with new numbers throughout. */
  List<Block> blocks() {
    return Lists.map(order, this::block);
  }

  private Block block(DraftBlock block) {
    return new Block(
        blockIds[block.id.id()],
        Lists.map(parameters(block), this::renamed),
        block.handlerTarget.map(this::renamed),
        Lists.map(block.instructions, i -> i.map(this::renamed)),
        FunctionAssembler.withTargets(block.terminator.map(this::renamed), this::moved),
        block.span);
  }

  private Target moved(Target target) {
    return new Target(blockIds[target.block().id()], target.arguments());
  }

  private Target renamed(Target target) {
    return moved(target.map(this::renamed));
  }

  private Value renamed(Value value) {
    Value renamed = values[replacements.of(value).id()];
    if (renamed == null) {
      throw new IllegalStateException(
          "a value of the function "
              + body.name
              + ", of type "
              + body.types.get(value.id())
              + ", is used, but was made where control cannot come");
    }
    return renamed;
  }

  /** The type of each value, by its new number. */
  List<Type> types() {
    return types;
  }

  /** The names of values that the function still has; a value's own name goes first. */
  Map<Value, String> names() {
    Map<Value, String> found = new HashMap<>();
    body.names.forEach((value, name) -> rename(found, value, replacements.of(value), name));
    Value[] others = body.names.keySet().toArray(Value[]::new);
    Arrays.sort(others);
    for (Value other : others) {
      Value value = values[replacements.of(other).id()];
      if (value != null) {
        found.putIfAbsent(value, body.names.get(other));
      }
    }
    return found;
  }

  private void rename(Map<Value, String> found, Value value, Value real, String name) {
    if (value.equals(real) && values[value.id()] != null) {
      found.put(values[value.id()], name);
    }
  }
}
