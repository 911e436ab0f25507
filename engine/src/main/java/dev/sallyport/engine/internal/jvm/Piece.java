package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Emits one piece of a split function as a method {@code (context, frame, entry) -> next}: it runs
 * from one of its entries until control leaves it, and says where to.
 */
final class Piece implements Exits {

  /** What a piece answers when the function has returned. */
  static final int RETURNED = -1;

  /** A place to go on is the number of the piece, and the number of the entry in these low bits. */
  static final int ENTRY_BITS = 12;

  static final MethodTypeDesc TYPE =
      MethodTypeDesc.of(
          ConstantDescs.CD_int,
          Descriptors.CONTEXT,
          Descriptors.desc(SplitFrame.class),
          ConstantDescs.CD_int);

  private static final int FRAME_SLOT = 1;
  private static final int ENTRY_SLOT = 2;
  private static final int FIRST_FREE = 3;
  private static final int RESULT_INDEX = 0;

  private final Body body;
  private final Pieces pieces;
  private final int number;
  private final CodeBuilder code;
  private final Emission method;
  private final Map<BlockId, Label> labels = new HashMap<>();

  Piece(Unit unit, Body body, Pieces pieces, int number, CodeBuilder code) {
    this.body = body;
    this.pieces = pieces;
    this.number = number;
    this.code = code;
    List<Block> blocks = pieces.piece(number);
    var locals = new Locals(body, code, FIRST_FREE, blocks, pieces.frame());
    this.method = new Emission(code, unit, body, locals, pieces.frame(), FRAME_SLOT);
    blocks.forEach(b -> labels.put(b.id(), code.newLabel()));
    method.nameWithin(new NameRanges(body, blocks, labels, code));
  }

  /** How to say that control goes on at a block. */
  static int place(Pieces pieces, BlockId block) {
    return (pieces.pieceOf(block) << ENTRY_BITS) | pieces.entryNumber(block);
  }

  void emit() {
    method.meter().enterPiece();
    method.meter().enterBlocks();
    dispatch();
    var emitter = new BlockEmitter(method, this);
    List<Block> blocks = pieces.piece(number);
    for (int i = 0; i < blocks.size(); i++) {
      code.labelBinding(labels.get(blocks.get(i).id()));
      emitter.emit(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1).id() : null);
    }
    emitter.finish();
  }

  private void dispatch() {
    List<BlockId> entries = pieces.entries(number);
    var cases = new ArrayList<SwitchCase>();
    for (int i = 1; i < entries.size(); i++) {
      cases.add(SwitchCase.of(i, code.newLabel()));
    }
    Label first = code.newLabel();
    if (!cases.isEmpty()) {
      code.iload(ENTRY_SLOT).loadConstant((1 << ENTRY_BITS) - 1).iand();
      code.tableswitch(first, cases);
    }
    code.labelBinding(first);
    receive(entries.getFirst());
    for (SwitchCase arm : cases) {
      code.labelBinding(arm.target());
      receive(entries.get(arm.caseValue()));
    }
  }

  // Arguments that came through the frame go to where the block expects them.
  private void receive(BlockId entry) {
    for (Value parameter : body.block(entry).parameters()) {
      if (!pieces.frame().holds(parameter)) {
        method.loadFromFrame(parameter);
        method.store(parameter);
      }
    }
    code.goto_(labels.get(entry));
  }

  private boolean isMine(BlockId block) {
    return pieces.pieceOf(block) == number;
  }

  @Override
  public void goTo(BlockId block, BlockId next) {
    if (!isMine(block)) {
      leave(place(pieces, block));
    } else if (!block.equals(next)) {
      code.goto_(labels.get(block));
    }
  }

  @Override
  public void pass(Block to, int parameter) {
    Value value = to.parameters().get(parameter);
    if (isMine(to.id())) {
      method.store(value);
    } else {
      method.storeToFrame(value);
    }
  }

  @Override
  public void giveBack(Type result) {
    if (result != Type.NoValue.VOID) {
      method.storeToFrame(result, RESULT_INDEX);
    }
    leave(RETURNED);
  }

  private void leave(int next) {
    method.meter().storeFuel();
    code.loadConstant(next).ireturn();
  }
}
