package dev.sallyport.ir;

import dev.sallyport.ir.Errors.Spot;
import dev.sallyport.ir.Type.Scalar;

/** The rules of each operation: what it names exists, and its operands are of the right types. */
final class OpRules {

  private static final int MOST_ALIGNED = 4096;

  private final Operands operands;
  private final Errors errors;
  private final ConstantRules constants;
  private final ConversionRules conversions;
  private final ObjectRules objects;
  private final CallRules calls;

  OpRules(ModuleIndex index, TypeRules types, Operands operands, Errors errors) {
    this.operands = operands;
    this.errors = errors;
    constants = new ConstantRules(index, errors);
    conversions = new ConversionRules(operands, errors);
    objects = new ObjectRules(index, types, operands, errors);
    calls = new CallRules(index, types, operands, errors);
  }

  void check(Op op, Spot spot) {
    switch (op) {
      case Op.IntConst c -> constants.checkInteger(c, spot);
      case Op.FloatConst c -> constants.checkFloat(c, spot);
      case Op.StringConst _, Op.NullConst _, Op.Fence _ -> {}
      case Op.FunctionConst c -> calls.checkFunction(c.function(), spot);
      case Op.ArrayConst c -> objects.checkConstant(c.constant(), spot);
      case Op.IntBinary b -> checkInteger(b, spot);
      case Op.Overflow b -> checkArithmetic(b.left(), b.right(), spot);
      case Op.FloatBinary b -> checkFloat(b.left(), b.right(), spot);
      case Op.FloatNegate n -> checkFloat(n.operand(), n.operand(), spot);
      case Op.IntCompare c -> checkCompare(c, spot);
      case Op.FloatCompare c -> checkFloat(c.left(), c.right(), spot);
      case Op.SameReference s -> checkReferences(s, spot);
      case Op.Convert c -> conversions.check(c, spot);
      case Op.Select s -> checkSelect(s, spot);
      case Op.AddressAdd a -> checkAddress(a.base(), a.bytes(), Scalar.I64, spot);
      case Op.Load l -> operands.expect(l.address(), Scalar.ADDR, spot);
      case Op.Store s -> checkStore(s.address(), s.value(), spot);
      case Op.StackAlloc a -> checkStackAlloc(a, spot);
      case Op.AtomicLoad l -> operands.expect(l.address(), Scalar.ADDR, spot);
      case Op.AtomicStore s -> checkStore(s.address(), s.value(), spot);
      case Op.AtomicUpdate u -> checkAtomic(u.address(), u.value(), u.value(), spot);
      case Op.CompareExchange x -> checkAtomic(x.address(), x.expected(), x.replacement(), spot);
      case Op.New n -> objects.check(n, spot);
      case Op.GetField g -> objects.checkField(g.field(), g.object(), spot);
      case Op.SetField s -> objects.check(s, spot);
      case Op.NewArray n -> operands.expect(n.length(), Scalar.I32, spot);
      case Op.ArrayLength l -> objects.checkArray(l.array(), spot);
      case Op.ArrayGet g -> objects.check(g, spot);
      case Op.ArraySet s -> objects.check(s, spot);
      case Op.InstanceOf i -> operands.expectReference(i.object(), spot);
      case Op.Cast c -> operands.expectReference(c.object(), spot);
      case Op.GetGlobal g -> objects.checkGlobal(g.global(), spot);
      case Op.SetGlobal s -> objects.check(s, spot);
      case Op.Call c -> calls.check(c, spot);
      case Op.CallVirtual c -> calls.check(c, spot);
      case Op.CallIndirect c -> calls.check(c, spot);
      case Op.CallAddress c -> calls.check(c, spot);
    }
  }

  private void checkInteger(Op.IntBinary binary, Spot spot) {
    checkIntegers(binary.left(), binary.right(), spot);
    if (!isForTruth(binary.op())) {
      refuseTruth(binary.left(), spot);
    }
  }

  private static boolean isForTruth(Op.IntOp op) {
    return switch (op) {
      case AND, OR, XOR -> true;
      case ADD, SUB, MUL, SDIV, UDIV, SREM, UREM, SHL, SSHR, USHR -> false;
    };
  }

  private static boolean isForTruth(Op.IntRelation relation) {
    return switch (relation) {
      case EQ, NE -> true;
      case SLT, SLE, SGT, SGE, ULT, ULE, UGT, UGE -> false;
    };
  }

  private void checkIntegers(Value left, Value right, Spot spot) {
    if (operands.expect(left, operands.isInteger(left), "an integer", spot)) {
      operands.expectSame(left, right, spot);
    }
  }

  private void checkArithmetic(Value left, Value right, Spot spot) {
    checkIntegers(left, right, spot);
    refuseTruth(left, spot);
  }

  private void refuseTruth(Value left, Spot spot) {
    if (operands.type(left) == Scalar.I1) {
      errors.report(Rule.TRUTH_ARITHMETIC, spot);
    }
  }

  private void checkCompare(Op.IntCompare compare, Spot spot) {
    Value left = compare.left();
    boolean comparable = operands.isInteger(left) || operands.type(left) == Scalar.ADDR;
    if (operands.expect(left, comparable, "an integer or addr", spot)) {
      operands.expectSame(left, compare.right(), spot);
    }
    if (!isForTruth(compare.relation())) {
      refuseTruth(left, spot);
    }
  }

  private void checkFloat(Value left, Value right, Spot spot) {
    if (operands.expect(left, operands.isFloat(left), "f32 or f64", spot)) {
      operands.expectSame(left, right, spot);
    }
  }

  private void checkReferences(Op.SameReference same, Spot spot) {
    operands.expectReference(same.left(), spot);
    operands.expectReference(same.right(), spot);
  }

  private void checkSelect(Op.Select select, Spot spot) {
    operands.expect(select.condition(), Scalar.I1, spot);
    operands.expectSame(select.ifTrue(), select.ifFalse(), spot);
  }

  private void checkAddress(Value address, Value other, Type expected, Spot spot) {
    operands.expect(address, Scalar.ADDR, spot);
    operands.expect(other, expected, spot);
  }

  private void checkStore(Value address, Value value, Spot spot) {
    operands.expect(address, Scalar.ADDR, spot);
    operands.expectScalar(value, spot);
  }

  private void checkStackAlloc(Op.StackAlloc alloc, Spot spot) {
    boolean aligned = alloc.alignment() <= MOST_ALIGNED && Integer.bitCount(alloc.alignment()) == 1;
    if (alloc.bytes() < 0 || alloc.alignment() < 1 || !aligned) {
      errors.report(Rule.STACK_ALLOC, spot, alloc.bytes(), alloc.alignment(), MOST_ALIGNED);
    }
  }

  private void checkAtomic(Value address, Value value, Value other, Spot spot) {
    operands.expect(address, Scalar.ADDR, spot);
    Type type = operands.type(value);
    if (type != null && type != Scalar.I32 && type != Scalar.I64) {
      errors.report(Rule.ATOMIC_WIDTH, spot, type, "i32 and i64");
    }
    operands.expectSame(value, other, spot);
  }
}
