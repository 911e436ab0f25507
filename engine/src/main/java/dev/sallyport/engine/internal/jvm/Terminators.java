package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Emits how blocks end. */
final class Terminators {

  private static final ClassDesc TRAP_CODE = Descriptors.desc(TrapCode.class);
  private static final ClassDesc TRAP = Descriptors.desc(TrapException.class);

  private final Emission method;
  private final CodeBuilder code;
  private final Exits exits;

  Terminators(Emission method, Exits exits) {
    this.method = method;
    this.code = method.code();
    this.exits = exits;
  }

  /**
   * Ends a block.
   *
   * @param next the block that is emitted behind it, or null
   */
  void end(Block block, BlockId next) {
    method.mark(block.span());
    switch (block.terminator()) {
      case Terminator.Jump jump -> follow(jump.target(), next);
      case Terminator.Branch branch -> branch(branch, next);
      case Terminator.Switch choice -> new Switches(method, this).emit(choice, next);
      case Terminator.Return back -> giveBack(back);
      case Terminator.Throw thrown -> throwIt(thrown.exception());
      case Terminator.Trap trap -> trap(trap.code());
    }
  }

  /** Passes a target's arguments and goes there. */
  void follow(Target target, BlockId next) {
    target.arguments().forEach(method::load);
    storeArguments(target, 0);
    exits.goTo(target.block(), next);
  }

  /** Goes to a handler: what was thrown is on the operand stack, the other arguments follow. */
  void followHandler(Target handler) {
    handler.arguments().forEach(method::load);
    storeArguments(handler, 1);
    exits.pass(method.body().block(handler.block()), 0);
    exits.goTo(handler.block(), null);
  }

  // All arguments are on the stack before the first is stored, so they may name the parameters.
  private void storeArguments(Target target, int firstParameter) {
    Block to = method.body().block(target.block());
    for (int i = target.arguments().size() - 1; i >= 0; i--) {
      exits.pass(to, firstParameter + i);
    }
  }

  // What control falls into stands last, so that it needs no jump.
  private void branch(Terminator.Branch branch, BlockId next) {
    boolean trueIsLast = branch.ifTrue().block().equals(next);
    Label last = code.newLabel();
    method.jumpIf(branch.condition(), trueIsLast, last);
    follow(trueIsLast ? branch.ifFalse() : branch.ifTrue(), null);
    code.labelBinding(last);
    follow(trueIsLast ? branch.ifTrue() : branch.ifFalse(), next);
  }

  private void giveBack(Terminator.Return back) {
    back.value().ifPresent(method::load);
    method.meter().settleFuel();
    method.traps().end();
    exits.giveBack(method.body().function().signature().result());
  }

  private void throwIt(Value exception) {
    method.load(exception);
    method.meter().settleFuel();
    method.traps().mayTrap();
    code.dup()
        .invokevirtual(
            ConstantDescs.CD_Object, "getClass", MethodTypeDesc.of(ConstantDescs.CD_Class));
    code.pop();
    method.traps().end();
    code.athrow();
  }

  private void trap(TrapCode trap) {
    method.meter().settleFuel();
    method.traps().end();
    code.new_(TRAP).dup().getstatic(TRAP_CODE, trap.name(), TRAP_CODE);
    code.invokespecial(
        TRAP, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, TRAP_CODE));
    code.athrow();
  }
}
