package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.StackAlloc;
import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emits a function as one method. */
final class WholeFunction implements Exits {

  private static final ClassDesc STACK = Descriptors.desc(StackAlloc.class);

  private final Body body;
  private final CodeBuilder code;
  private final Emission method;
  private final Map<BlockId, Label> labels = new HashMap<>();
  private final int stackMemory;

  WholeFunction(Unit unit, Body body, CodeBuilder code) {
    this.body = body;
    this.code = code;
    int afterParameters =
        1 + body.function().signature().parameters().stream().mapToInt(Descriptors::slots).sum();
    var locals = new Locals(body, code, afterParameters, body.blocks(), new Frame());
    placeParameters(locals);
    this.method = new Emission(code, unit, body, locals, new Frame(), -1);
    this.stackMemory = body.usesStackMemory() ? code.allocateLocal(TypeKind.REFERENCE) : -1;
    method.keepStackMemory(stackMemory);
  }

  private void placeParameters(Locals locals) {
    int slot = 1;
    for (Value parameter : body.function().entry().parameters()) {
      locals.set(parameter, slot);
      slot += Descriptors.slots(body.type(parameter));
    }
  }

  void emit() {
    method.mark(body.function().span());
    method.meter().enterFunction();
    method.meter().enterBlocks();
    openStackMemory();
    Label start = code.newBoundLabel();
    List<Block> blocks = body.blocks();
    blocks.forEach(b -> labels.put(b.id(), code.newLabel()));
    method.nameWithin(new NameRanges(body, blocks, labels, code));
    var emitter = new BlockEmitter(method, this);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      code.labelBinding(labels.get(block.id()));
      emitter.emit(block, i + 1 < blocks.size() ? blocks.get(i + 1).id() : null);
    }
    emitter.finish();
    closeStackMemoryOnThrow(start);
  }

  private void openStackMemory() {
    if (stackMemory >= 0) {
      code.new_(STACK).dup().invokespecial(STACK, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
      code.astore(stackMemory);
    }
  }

  private void closeStackMemoryOnThrow(Label start) {
    if (stackMemory >= 0) {
      Label end = code.newBoundLabel();
      closeStackMemory();
      code.athrow();
      code.exceptionCatchAll(start, end, end);
    }
  }

  private void closeStackMemory() {
    if (stackMemory >= 0) {
      code.aload(stackMemory).invokevirtual(STACK, "close", ConstantDescs.MTD_void);
    }
  }

  @Override
  public void goTo(BlockId block, BlockId next) {
    if (!block.equals(next)) {
      code.goto_(labels.get(block));
    }
  }

  @Override
  public void pass(Block to, int parameter) {
    method.store(to.parameters().get(parameter));
  }

  @Override
  public void giveBack(Type result) {
    closeStackMemory();
    method.meter().leaveFunction();
    code.return_(Descriptors.kind(result));
  }
}
