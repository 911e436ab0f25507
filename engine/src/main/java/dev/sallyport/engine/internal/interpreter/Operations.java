package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.engine.internal.ops.ArrayOps;
import dev.sallyport.engine.internal.ops.Sizes;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Value;

/** Reads every operation: gets the operands out of the frame and hands them on. */
final class Operations {

  private final Frame frame;
  private final ObjectReader objects;
  private final CallReader calls;

  Operations(Frame frame) {
    this.frame = frame;
    this.objects = new ObjectReader(frame);
    this.calls = new CallReader(frame);
  }

  /** The results of an operation; what an operation without result gives means nothing. */
  Object[] evaluate(Op op) throws Throwable {
    return op instanceof Op.Overflow checked ? overflow(checked) : new Object[] {value(op)};
  }

  private Object[] overflow(Op.Overflow checked) {
    Object left = get(checked.left());
    Object right = get(checked.right());
    return new Object[] {
      IntegerReader.binary(IntegerReader.wrapping(checked.op()), left, right),
      IntegerReader.overflows(checked.op(), left, right)
    };
  }

  private Object value(Op op) throws Throwable {
    return switch (op) {
      case Op.IntConst o -> Constants.value(o);
      case Op.FloatConst o -> Constants.value(o);
      case Op.StringConst o -> Constants.value(o);
      case Op.NullConst o -> Constants.value(o);
      case Op.FunctionConst o -> frame.home().functions().value(o.function());
      case Op.ArrayConst o -> arrayConst(o);
      case Op.IntBinary o -> IntegerReader.binary(o.op(), get(o.left()), get(o.right()));
      case Op.Overflow o -> throw new IllegalArgumentException("two results: " + o);
      case Op.IntCompare o ->
          IntegerReader.compare(o.relation(), integer(o.left()), integer(o.right()));
      case Op.FloatBinary o -> FloatReader.binary(o.op(), get(o.left()), get(o.right()));
      case Op.FloatNegate o -> FloatReader.negate(get(o.operand()));
      case Op.FloatCompare o ->
          FloatReader.compare(o.relation(), number(o.left()), number(o.right()));
      case Op.SameReference o -> get(o.left()) == get(o.right());
      case Op.Convert o -> ConversionReader.convert(o.conversion(), o.to(), get(o.operand()));
      case Op.Select o -> (boolean) get(o.condition()) ? get(o.ifTrue()) : get(o.ifFalse());
      case Op.AddressAdd o -> integer(o.base()) + integer(o.bytes());
      case Op.Raw o -> raw(o);
      case Op.New o -> objects.create(o);
      case Op.GetField o -> objects.getField(o);
      case Op.SetField o -> objects.setField(o);
      case Op.NewArray o -> objects.newArray(o);
      case Op.ArrayLength o -> ArrayOps.length(get(o.array()));
      case Op.ArrayGet o -> objects.getElement(o);
      case Op.ArraySet o -> objects.setElement(o);
      case Op.InstanceOf o -> frame.home().types().isInstance(o.type(), get(o.object()));
      case Op.Cast o -> frame.home().types().cast(o.type(), get(o.object()));
      case Op.GetGlobal o -> frame.home().globals().get(frame.context(), o.global());
      case Op.SetGlobal o -> objects.setGlobal(o);
      case Op.Call o -> calls.call(o);
      case Op.CallVirtual o -> calls.virtual(o);
      case Op.CallIndirect o -> calls.indirect(o);
    };
  }

  private Object raw(Op.Raw op) throws Throwable {
    return switch (op) {
      case Op.Load o -> MemoryReader.load(o.type(), integer(o.address()) + o.offset());
      case Op.Store o -> MemoryReader.store(integer(o.address()) + o.offset(), get(o.value()));
      case Op.AtomicLoad o -> MemoryReader.atomicLoad(o.type(), integer(o.address()));
      case Op.AtomicStore o -> MemoryReader.atomicStore(integer(o.address()), get(o.value()));
      case Op.AtomicUpdate o -> MemoryReader.update(o.op(), integer(o.address()), get(o.value()));
      case Op.CompareExchange o ->
          MemoryReader.compareExchange(
              integer(o.address()), get(o.expected()), get(o.replacement()));
      case Op.Fence _ -> MemoryReader.fence();
      case Op.StackAlloc o -> stackAlloc(o);
      case Op.CallAddress o -> calls.address(o);
    };
  }

  private Object stackAlloc(Op.StackAlloc op) {
    frame.charge(op.bytes());
    return frame.stack().allocate(op.bytes(), op.alignment());
  }

  private Object arrayConst(Op.ArrayConst op) {
    Constant constant = frame.home().constant(op.constant());
    frame.charge(Sizes.array(Sizes.element(constant.element()), constant.elements().size()));
    return Constants.array(constant);
  }

  private Object get(Value value) {
    return frame.get(value);
  }

  private long integer(Value value) {
    return Boxes.asLong(get(value));
  }

  private double number(Value value) {
    return FloatReader.asDouble(get(value));
  }
}
