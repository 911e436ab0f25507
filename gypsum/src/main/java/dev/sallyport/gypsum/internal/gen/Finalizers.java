package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.FunctionBuilder;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Variable;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * {@code finally}: each is written once, however many ways lead there; a number says where to go on
 * behind it.
 */
final class Finalizers {

  private static final int GO_ON = 0;
  private static final int THROW = 1;

  private final FunctionBuilder f;
  private final List<Frame> frames = new ArrayList<>();
  private Variable result;

  /** One {@code finally} whose protected part is being written. */
  private static final class Frame {
    private final BlockId block;
    private final Variable way;
    private final List<Runnable> exits = new ArrayList<>();

    Frame(BlockId block, Variable way) {
      this.block = block;
      this.way = way;
    }
  }

  Finalizers(FunctionBuilder f) {
    this.f = f;
  }

  /** How many are around this place. */
  int depth() {
    return frames.size();
  }

  /** Holds what the function is about to return, while finalizers run. */
  Variable result() {
    return result;
  }

  /** Leaves the inner finalizers, each of which runs, and then does something. */
  void leave(int depth, Runnable then) {
    if (frames.size() <= depth) {
      then.run();
      return;
    }
    if (!f.isOpen()) {
      return;
    }
    Frame frame = frames.getLast();
    frame.exits.add(() -> leave(depth, then));
    f.def(frame.way, f.constI32(THROW + frame.exits.size()));
    f.jump(frame.block);
  }

  /**
   * Writes a part and what runs behind it in any case.
   *
   * @param part ends where control goes on
   */
  void around(Runnable part, Runnable finalizer) {
    if (frames.isEmpty() && !f.signature().isVoid()) {
      result = f.declare(f.signature().result(), "");
      f.def(result, Emit.zero(f, result.type()));
    }
    BlockId handler = f.newHandler();
    Variable way = f.declare(Type.Scalar.I32, "");
    Variable thrown = f.declare(Type.BuiltIn.THROWABLE, "");
    f.def(way, f.constI32(GO_ON));
    f.def(thrown, f.constNull(Type.BuiltIn.THROWABLE));
    var frame = new Frame(f.newBlock(), way);
    frames.add(frame);
    Optional<BlockId> outer = f.handleWith(Optional.of(handler));
    part.run();
    if (f.isOpen()) {
      f.def(way, f.constI32(GO_ON));
      f.jump(frame.block);
    }
    f.handleWith(outer);
    frames.removeLast();
    f.start(handler);
    f.def(thrown, f.caught(handler));
    f.def(way, f.constI32(THROW));
    f.jump(frame.block);
    f.start(frame.block);
    finalizer.run();
    goOn(frame, thrown);
  }

  private void goOn(Frame frame, Variable thrown) {
    if (!f.isOpen()) {
      return;
    }
    var cases = new LinkedHashMap<Long, BlockId>();
    BlockId rethrow = f.newBlock();
    cases.put((long) THROW, rethrow);
    List<BlockId> exits = Lists.map(frame.exits, _ -> f.newBlock());
    for (int i = 0; i < exits.size(); i++) {
      cases.put((long) THROW + 1 + i, exits.get(i));
    }
    BlockId behind = f.newBlock();
    f.switchTo(f.use(frame.way), cases, behind);
    f.start(rethrow);
    f.raise(f.use(thrown));
    for (int i = 0; i < exits.size(); i++) {
      f.start(exits.get(i));
      frame.exits.get(i).run();
    }
    f.start(behind);
  }
}
