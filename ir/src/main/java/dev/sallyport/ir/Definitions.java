package dev.sallyport.ir;

import java.util.Arrays;
import java.util.List;

/** Where each value of a function is defined: the position of the block, and the place in it. */
final class Definitions {

  /** The place of a block's parameters. */
  static final int PARAMETER = -1;

  private static final int NOWHERE = -1;

  /** Hears of values that are defined more than once; blocks are given by position. */
  interface Listener {
    void onDuplicate(Value value, int first, int block, int place);
  }

  private final int[] blocks;
  private final int[] places;

  Definitions(Function function, Listener listener) {
    blocks = new int[function.types().size()];
    places = new int[function.types().size()];
    Arrays.fill(blocks, NOWHERE);
    for (int block = 0; block < function.blocks().size(); block++) {
      define(function.blocks().get(block).parameters(), block, PARAMETER, listener);
      List<Instruction> instructions = function.blocks().get(block).instructions();
      for (int index = 0; index < instructions.size(); index++) {
        define(instructions.get(index).results(), block, index, listener);
      }
    }
  }

  private void define(List<Value> values, int block, int place, Listener listener) {
    for (Value value : values) {
      if (value.id() < 0 || value.id() >= blocks.length) {
        continue;
      }
      if (blocks[value.id()] != NOWHERE) {
        listener.onDuplicate(value, blocks[value.id()], block, place);
      } else {
        blocks[value.id()] = block;
        places[value.id()] = place;
      }
    }
  }

  boolean isDefined(Value value) {
    return value.id() >= 0 && value.id() < blocks.length && blocks[value.id()] != NOWHERE;
  }

  /** Whether a value was defined before, at another place, which the tables speak of. */
  boolean isElsewhere(Value value, int block, int place) {
    return isDefined(value) && (block(value) != block || place(value) != place);
  }

  /** The position of the block that defines a value. */
  int block(Value value) {
    return blocks[value.id()];
  }

  /** The index of the defining instruction in its block, or {@link #PARAMETER}. */
  int place(Value value) {
    return places[value.id()];
  }
}
