package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.Arrays;
import java.util.List;

/**
 * The local variables of one method. Values that live in one block only share places with those of
 * other blocks, which keeps frames small.
 */
final class Locals {

  private static final int NONE = -1;

  private final Body body;
  private final int[] slots;
  private int next;

  /** Gives a place to every value of the blocks that needs one. */
  Locals(Body body, CodeBuilder code, int firstFree, List<Block> blocks, Frame frame) {
    this.body = body;
    this.slots = new int[body.function().types().size()];
    Arrays.fill(slots, NONE);
    this.next = firstFree;
    blocks.forEach(b -> giveOwn(b, frame));
    int shared = next;
    int most = shared;
    for (Block block : blocks) {
      next = shared;
      giveShared(block, frame);
      most = Math.max(most, next);
    }
    reserve(code, firstFree, most);
  }

  private static void reserve(CodeBuilder code, int firstFree, int end) {
    for (int i = firstFree; i < end; i++) {
      code.allocateLocal(TypeKind.INT);
    }
  }

  private void giveOwn(Block block, Frame frame) {
    block.parameters().forEach(p -> give(p, frame));
    for (Instruction instruction : block.instructions()) {
      for (Value result : instruction.results()) {
        if (body.uses().leavesBlock(result) || body.function().names().containsKey(result)) {
          give(result, frame);
        }
      }
    }
  }

  private void giveShared(Block block, Frame frame) {
    for (Instruction instruction : block.instructions()) {
      instruction.results().forEach(r -> give(r, frame));
    }
  }

  private void give(Value value, Frame frame) {
    boolean again =
        body.uses().constant(value) != null && !body.function().names().containsKey(value);
    boolean elsewhere = body.isStacked(value) || again || frame.holds(value);
    if (slots[value.id()] == NONE && !elsewhere) {
      set(value, next);
      next += Descriptors.slots(body.type(value));
    }
  }

  /** Puts a value into a certain place: where a parameter arrives. */
  void set(Value value, int slot) {
    slots[value.id()] = slot;
  }

  boolean has(Value value) {
    return slots[value.id()] != NONE;
  }

  int slot(Value value) {
    return slots[value.id()];
  }
}
