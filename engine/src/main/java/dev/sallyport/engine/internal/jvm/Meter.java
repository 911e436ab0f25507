package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Limit;
import dev.sallyport.ir.Block;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Emits the counting and polling that the watched limits need; nothing where none is watched. */
final class Meter {

  /** After so many units a loop charges what it counted. */
  private static final int FLUSH_AT = 1024;

  private static final int NONE = -1;
  private static final ClassDesc CONTEXT = Descriptors.CONTEXT;
  private static final ClassDesc SPLIT_FRAME = Descriptors.desc(SplitFrame.class);
  private static final MethodTypeDesc ACTION = MethodTypeDesc.of(ConstantDescs.CD_void);
  private static final MethodTypeDesc ON_INT =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
  private static final MethodTypeDesc ON_LONG =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long);

  private final Emission method;
  private final CodeBuilder code;
  private final boolean fuel;
  private final boolean polls;
  private final boolean depth;
  private final boolean allocation;
  private int usedSlot = NONE;
  private int depthSlot = NONE;
  private boolean counted;

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
    if (polls && !fuel) {
      contextCall("poll", ACTION);
    }
    if (polls) {
      usedSlot = code.allocateLocal(TypeKind.INT);
      code.iconst_0().istore(usedSlot);
    }
  }

  /** At the beginning of a piece of a split function. */
  void enterPiece() {
    if (polls) {
      usedSlot = code.allocateLocal(TypeKind.INT);
      method.loadFrame();
      code.getfield(SPLIT_FRAME, "used", ConstantDescs.CD_int).istore(usedSlot);
    }
    if (depth) {
      depthSlot = code.allocateLocal(TypeKind.INT);
      method.loadFrame();
      code.getfield(SPLIT_FRAME, "depth", ConstantDescs.CD_int).istore(depthSlot);
    }
  }

  /** Before control goes on to another piece. */
  void leavePiece() {
    if (polls) {
      method.loadFrame();
      code.iload(usedSlot).putfield(SPLIT_FRAME, "used", ConstantDescs.CD_int);
    }
  }

  /** Where a block begins. */
  void enterBlock(Block block) {
    counted = true;
    boolean header = method.body().flow().isLoopHeader(block.id());
    if (fuel || (polls && header)) {
      count(method.body().cost(block));
    }
    if (polls && header) {
      Label enough = code.newLabel();
      code.iload(usedSlot).loadConstant(FLUSH_AT).if_icmplt(enough);
      charge();
      code.labelBinding(enough);
    }
  }

  private void count(int cost) {
    if (cost <= Short.MAX_VALUE) {
      code.iinc(usedSlot, cost);
    } else {
      code.iload(usedSlot).loadConstant(cost).iadd().istore(usedSlot);
    }
  }

  /** Before a call, a return or a throw. */
  void flush() {
    if (fuel && counted) {
      charge();
      counted = false;
    }
  }

  private void charge() {
    method.traps().end();
    method.loadContext();
    code.iload(usedSlot).invokevirtual(CONTEXT, "flush", ON_INT);
    code.iconst_0().istore(usedSlot);
  }

  /** Where the function is left; the result may be on the operand stack. */
  void leaveFunction() {
    if (depth) {
      method.loadContext();
      code.iload(depthSlot).iconst_1().isub().putfield(CONTEXT, "depth", ConstantDescs.CD_int);
    }
  }

  /** Where a handler has caught something, which is on the operand stack. */
  void caught() {
    if (depth) {
      method.loadContext();
      code.iload(depthSlot).putfield(CONTEXT, "depth", ConstantDescs.CD_int);
    }
  }

  /** Before something of a known size is allocated. */
  void allocate(long bytes) {
    if (allocation) {
      method.traps().end();
      method.loadContext();
      code.loadConstant(bytes).invokevirtual(CONTEXT, "allocate", ON_LONG);
    }
  }

  /** Before an array is allocated, its length on the operand stack. */
  void allocateArray(int elementBytes) {
    if (allocation) {
      method.traps().end();
      method.loadContext();
      code.loadConstant(elementBytes);
      method.help(
          Charges.class,
          "array",
          MethodTypeDesc.of(
              ConstantDescs.CD_int, ConstantDescs.CD_int, CONTEXT, ConstantDescs.CD_int));
    }
  }

  private void contextCall(String name, MethodTypeDesc type) {
    method.loadContext();
    code.invokevirtual(CONTEXT, name, type);
  }
}
