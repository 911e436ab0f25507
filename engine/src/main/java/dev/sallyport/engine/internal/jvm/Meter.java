package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.ir.Block;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Emits the counting and polling that the watched limits need; nothing where none is watched. */
final class Meter {

  private static final int NONE = -1;
  private static final ClassDesc CONTEXT = Descriptors.CONTEXT;
  private static final ClassDesc SPLIT_FRAME = Descriptors.desc(SplitFrame.class);
  private static final MethodTypeDesc ACTION = MethodTypeDesc.of(ConstantDescs.CD_void);
  private static final MethodTypeDesc LIMIT =
      MethodTypeDesc.of(Descriptors.desc(LimitException.class));
  private static final MethodTypeDesc ON_LONG =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long);

  private static final ClassDesc CHARGES = Descriptors.desc(Charges.class);
  private static final MethodTypeDesc CHARGE_ARRAY =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, CONTEXT, ConstantDescs.CD_int);

  private final Emission method;
  private final CodeBuilder code;
  private final boolean fuel;
  private final boolean polls;
  private final boolean depth;
  private final boolean allocation;
  private int fuelSlot = NONE;
  private int depthSlot = NONE;
  private boolean counted;
  private boolean polled;

  Meter(Emission method) {
    this.method = method;
    this.code = method.code();
    Unit unit = method.unit();
    this.fuel = unit.watches(Limit.FUEL);
    this.polls = unit.polls();
    this.depth = unit.watches(Limit.STACK_DEPTH);
    this.allocation = unit.watches(Limit.ALLOCATION);
  }

  /** At the beginning of a whole function. */
  void enterFunction() {
    if (depth) {
      contextCall("enter", ACTION);
      depthSlot = code.allocateLocal(TypeKind.INT);
      method.loadContext();
      code.getfield(CONTEXT, "depth", ConstantDescs.CD_int).istore(depthSlot);
    }
  }

  /** At the beginning of a piece of a split function. */
  void enterPiece() {
    if (depth) {
      depthSlot = code.allocateLocal(TypeKind.INT);
      method.loadFrame();
      code.getfield(SPLIT_FRAME, "depth", ConstantDescs.CD_int).istore(depthSlot);
    }
  }

  /** Before the first block of a method. */
  void enterBlocks() {
    if (fuel) {
      fuelSlot = code.allocateLocal(TypeKind.LONG);
      loadFuel();
    }
  }

  /** Where a block begins. */
  void enterBlock(Block block) {
    polled = false;
    boolean isHeader = method.body().flow().isLoopHeader(block.id());
    if (polls && isHeader) {
      contextCall("pollInLoop", ACTION);
    }
    if (fuel) {
      code.lload(fuelSlot).loadConstant((long) method.body().cost(block)).lsub().lstore(fuelSlot);
      counted = true;
      if (isHeader) {
        checkFuel();
      }
    }
  }

  // The way out never comes back, so that the compiler keeps it apart from a loop around it.
  private void checkFuel() {
    method.traps().end();
    Label enough = code.newLabel();
    code.lload(fuelSlot).lconst_0().lcmp().ifge(enough);
    storeFuel();
    contextCall("exhausted", LIMIT);
    code.athrow().labelBinding(enough);
  }

  /** Before a call of guest code, which may be one of many that call each other. */
  void beforeGuestCall() {
    method.traps().end();
    if (polls && !polled) {
      contextCall("poll", ACTION);
      polled = true;
    }
    settleFuel();
  }

  /** After any call; its result may be on the operand stack. */
  void afterCall() {
    if (fuel) {
      loadFuel();
    }
  }

  /** Before control may leave the method: tells the context what is left, which must be enough. */
  void settleFuel() {
    if (fuel && counted) {
      checkFuel();
      storeFuel();
      counted = false;
    }
  }

  private void loadFuel() {
    method.loadContext();
    code.getfield(CONTEXT, "fuel", ConstantDescs.CD_long).lstore(fuelSlot);
  }

  /** Where the function is left; the result may be on the operand stack. */
  void leaveFunction() {
    if (depth) {
      method.loadContext();
      code.iload(depthSlot).iconst_1().isub().putfield(CONTEXT, "depth", ConstantDescs.CD_int);
    }
  }

  /**
   * Tells the context what is left, where the function may end without having used all that it
   * could.
   */
  void storeFuel() {
    if (fuel) {
      method.loadContext();
      code.lload(fuelSlot).putfield(CONTEXT, "fuel", ConstantDescs.CD_long);
    }
  }

  /** Where a handler has caught something, which is on the operand stack. */
  void caught() {
    if (fuel) {
      loadFuel();
    }
    if (depth) {
      method.loadContext();
      code.iload(depthSlot).putfield(CONTEXT, "depth", ConstantDescs.CD_int);
    }
  }

  /** Before something of a known size is allocated. */
  void allocate(long bytes) {
    if (allocation) {
      method.traps().end();
      storeFuel();
      method.loadContext();
      code.loadConstant(bytes).invokevirtual(CONTEXT, "allocate", ON_LONG);
    }
  }

  /** Before an array is allocated, its length on the operand stack. */
  void allocateArray(int elementBytes) {
    if (allocation) {
      method.traps().end();
      storeFuel();
      method.loadContext();
      code.loadConstant(elementBytes);
      code.invokestatic(CHARGES, "array", CHARGE_ARRAY);
    }
  }

  private void contextCall(String name, MethodTypeDesc type) {
    method.loadContext();
    code.invokevirtual(CONTEXT, name, type);
  }
}
