package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Limit;
import dev.sallyport.engine.internal.ops.StackAlloc;
import dev.sallyport.ir.Block;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits the method that a split function is called by: it makes the frame and goes from piece to
 * piece. With very many pieces it goes through a level of methods that know some of them each.
 */
final class Driver {

  /** So many pieces are called from one method. */
  private static final int GROUP = 400;

  private static final ClassDesc FRAME = Descriptors.desc(SplitFrame.class);
  private static final ClassDesc STACK = Descriptors.desc(StackAlloc.class);

  private final Unit unit;
  private final ClassGroup classes;
  private final Body body;
  private final Pieces pieces;
  private final List<Unit.Place> places;

  Driver(Unit unit, ClassGroup classes, Body body, Pieces pieces, List<Unit.Place> places) {
    this.unit = unit;
    this.classes = classes;
    this.body = body;
    this.pieces = pieces;
    this.places = places;
  }

  void add(Unit.Place place) {
    boolean grouped = places.size() > GROUP;
    List<Unit.Place> callees = grouped ? groups(place) : places;
    classes.add(
        place.number(),
        c ->
            PackageCompiler.method(
                c,
                place.method(),
                unit.descriptors().function(body.function().signature()),
                code -> drive(code, callees, grouped)));
  }

  // A group answers as its pieces do.
  private List<Unit.Place> groups(Unit.Place place) {
    var groups = new ArrayList<Unit.Place>();
    for (int from = 0; from < places.size(); from += GROUP) {
      int first = from;
      List<Unit.Place> members = places.subList(from, Math.min(places.size(), from + GROUP));
      int number = classes.reserve(members.size() * 2, body.function().span().file());
      String name = place.method() + "$group" + groups.size();
      groups.add(new Unit.Place(classes.name(number), number, name));
      classes.add(
          number,
          c -> PackageCompiler.method(c, name, Piece.TYPE, code -> group(code, members, first)));
    }
    return groups;
  }

  private static void group(CodeBuilder code, List<Unit.Place> members, int first) {
    code.iload(2).loadConstant(Piece.ENTRY_BITS).iushr();
    call(code, members, first, 0, 1, 2);
    code.ireturn();
  }

  // Calls one of the places by the number on the operand stack; leaves the answer there.
  private static void call(
      CodeBuilder code, List<Unit.Place> members, int first, int context, int frame, int next) {
    Label end = code.newLabel();
    var cases = new ArrayList<SwitchCase>();
    for (int i = 1; i < members.size(); i++) {
      cases.add(SwitchCase.of(first + i, code.newLabel()));
    }
    Label otherwise = code.newLabel();
    if (cases.isEmpty()) {
      code.pop();
    } else {
      code.tableswitch(otherwise, cases);
    }
    code.labelBinding(otherwise);
    invoke(code, members.getFirst(), context, frame, next);
    for (int i = 1; i < members.size(); i++) {
      code.goto_(end).labelBinding(cases.get(i - 1).target());
      invoke(code, members.get(i), context, frame, next);
    }
    code.labelBinding(end);
  }

  private static void invoke(CodeBuilder code, Unit.Place place, int context, int frame, int next) {
    code.aload(context).aload(frame).iload(next);
    code.invokestatic(place.owner(), place.method(), Piece.TYPE);
  }

  private void drive(CodeBuilder code, List<Unit.Place> callees, boolean grouped) {
    int frame = code.allocateLocal(TypeKind.REFERENCE);
    int next = code.allocateLocal(TypeKind.INT);
    var locals = new Locals(body, code, next + 1, List.of(), pieces.frame());
    var method = new Emission(code, unit, body, locals, pieces.frame(), frame);
    method.mark(body.function().span());
    method.meter().enterFunction();
    makeFrame(code, frame);
    passParameters(code, method);
    code.loadConstant(Piece.place(pieces, body.function().entry().id())).istore(next);
    Label loop = code.newBoundLabel();
    code.iload(next).loadConstant(Piece.ENTRY_BITS).iushr();
    if (grouped) {
      code.loadConstant(GROUP).idiv();
    }
    call(code, callees, 0, 0, frame, next);
    code.dup().istore(next).ifge(loop);
    Label end = code.newBoundLabel();
    closeStackMemory(code, frame);
    giveBack(code, method);
    closeOnThrow(code, loop, end, frame);
  }

  private void makeFrame(CodeBuilder code, int frame) {
    code.new_(FRAME).dup();
    code.loadConstant(pieces.frame().numbers()).loadConstant(pieces.frame().references());
    code.invokespecial(
        FRAME,
        ConstantDescs.INIT_NAME,
        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, ConstantDescs.CD_int));
    code.astore(frame);
    if (unit.watches(Limit.STACK_DEPTH)) {
      code.aload(frame).aload(0).getfield(Descriptors.CONTEXT, "depth", ConstantDescs.CD_int);
      code.putfield(FRAME, "depth", ConstantDescs.CD_int);
    }
    if (body.usesStackMemory()) {
      code.aload(frame).new_(STACK).dup();
      code.invokespecial(STACK, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
      code.putfield(FRAME, "stack", STACK);
    }
  }

  private void passParameters(CodeBuilder code, Emission method) {
    int slot = 1;
    Block entry = body.function().entry();
    for (Value parameter : entry.parameters()) {
      Type type = body.type(parameter);
      code.loadLocal(Descriptors.kind(type), slot);
      method.storeToFrame(parameter);
      slot += Descriptors.slots(type);
    }
  }

  private void closeStackMemory(CodeBuilder code, int frame) {
    if (body.usesStackMemory()) {
      code.aload(frame).getfield(FRAME, "stack", STACK);
      code.invokevirtual(STACK, "close", ConstantDescs.MTD_void);
    }
  }

  private void closeOnThrow(CodeBuilder code, Label start, Label end, int frame) {
    if (body.usesStackMemory()) {
      Label handler = code.newBoundLabel();
      closeStackMemory(code, frame);
      code.athrow();
      code.exceptionCatchAll(start, end, handler);
    }
  }

  private void giveBack(CodeBuilder code, Emission method) {
    Type result = body.function().signature().result();
    method.meter().leaveFunction();
    if (result != Type.NoValue.VOID) {
      method.loadFromFrame(result, 0);
    }
    code.return_(Descriptors.kind(result));
  }
}
