package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.Sizes;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Value;
import java.lang.classfile.Label;
import java.util.List;

/** Emits operations: finds the emitter of each kind. Results stay on the operand stack. */
final class Operations {

  private final Emission method;
  private final ConstantCode constants;
  private final Arithmetic arithmetic;
  private final Comparisons comparisons;
  private final NumberConversions conversions;
  private final RawMemory memory;
  private final Objects objects;
  private final Calls calls;

  Operations(Emission method) {
    this.method = method;
    this.constants = new ConstantCode(method.code(), method.unit());
    this.arithmetic = new Arithmetic(method);
    this.comparisons = new Comparisons(method);
    this.conversions = new NumberConversions(method);
    this.memory = new RawMemory(method);
    this.objects = new Objects(method);
    this.calls = new Calls(method);
  }

  ConstantCode constants() {
    return constants;
  }

  /** Pushes an operation's result, after its operands; not for checked arithmetic. */
  void push(Instruction instruction) {
    switch (instruction.op()) {
      case Op.IntConst c -> constants.push(c);
      case Op.FloatConst c -> constants.push(c);
      case Op.StringConst c -> constants.push(c);
      case Op.NullConst c -> constants.push(c);
      case Op.FunctionConst c -> constants.push(c);
      case Op.ArrayConst c -> arrayConstant(c);
      case Op.IntBinary b -> arithmetic.integer(b);
      case Op.Overflow _ -> throw new IllegalStateException("checked arithmetic has two results");
      case Op.FloatBinary b -> arithmetic.floating(b);
      case Op.FloatNegate n -> arithmetic.negate(n);
      case Op.IntCompare c -> comparisons.materialize(c);
      case Op.FloatCompare c -> comparisons.materialize(c);
      case Op.SameReference s -> comparisons.materialize(s);
      case Op.Convert c -> conversions.convert(c);
      case Op.Select s -> select(s);
      case Op.AddressAdd a -> arithmetic.address(a);
      case Op.Load l -> memory.load(l);
      case Op.Store s -> memory.store(s);
      case Op.StackAlloc a -> memory.stackAlloc(a);
      case Op.AtomicLoad l -> memory.atomicLoad(l);
      case Op.AtomicStore s -> memory.atomicStore(s);
      case Op.AtomicUpdate u -> memory.atomicUpdate(u);
      case Op.CompareExchange x -> memory.compareExchange(x);
      case Op.Fence _ -> memory.fence();
      case Op.New n -> objects.make(n);
      case Op.GetField g -> objects.getField(g);
      case Op.SetField s -> objects.setField(s);
      case Op.NewArray n -> objects.newArray(n);
      case Op.ArrayLength l -> objects.arrayLength(l);
      case Op.ArrayGet g -> objects.arrayGet(g);
      case Op.ArraySet s -> objects.arraySet(s);
      case Op.InstanceOf i -> objects.instanceOf(i);
      case Op.Cast c -> objects.cast(c);
      case Op.GetGlobal g -> objects.getGlobal(g);
      case Op.SetGlobal s -> objects.setGlobal(s);
      case Op.Call c -> calls.call(c);
      case Op.CallVirtual c -> calls.virtual(c);
      case Op.CallIndirect c -> calls.indirect(c);
      case Op.CallAddress c -> calls.address(c);
    }
  }

  void overflow(Op.Overflow op, List<Value> results) {
    arithmetic.overflow(op, results);
  }

  private void arrayConstant(Op.ArrayConst op) {
    var constant = method.unit().index().constant(op.constant()).orElseThrow();
    int elementBytes = Sizes.element(constant.element());
    method.meter().allocate(Sizes.array(elementBytes, constant.elements().size()));
    method.traps().end();
    constants.array(op);
  }

  private void select(Op.Select select) {
    var code = method.code();
    Label otherwise = code.newLabel();
    Label end = code.newLabel();
    jumpIf(select.condition(), false, otherwise);
    method.load(select.ifTrue());
    code.goto_(end).labelBinding(otherwise);
    method.load(select.ifFalse());
    code.labelBinding(end);
  }

  /** Jumps if a condition has the wanted value; a comparison used nowhere else becomes the jump. */
  void jumpIf(Value condition, boolean wanted, Label to) {
    if (method.body().isStacked(condition)) {
      Instruction definition = method.body().uses().definition(condition);
      method.mark(definition.span());
      if (comparisons.jumpIf(definition.op(), wanted, to)) {
        return;
      }
    }
    method.load(condition);
    if (wanted) {
      method.code().ifne(to);
    } else {
      method.code().ifeq(to);
    }
  }
}
