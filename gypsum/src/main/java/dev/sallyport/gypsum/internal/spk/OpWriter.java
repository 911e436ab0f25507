package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.List;

/** Writes operations. */
class OpWriter extends TypeWriter {

  OpWriter(BinaryWriter out) {
    super(out);
  }

  private void put(OpTag tag, Value... operands) {
    out().choice(tag);
    for (Value operand : operands) {
      value(operand);
    }
  }

  private void put(OpTag tag, Enum<?> kind, Value... operands) {
    out().choice(tag);
    out().choice(kind);
    for (Value operand : operands) {
      value(operand);
    }
  }

  final void op(Op op) {
    switch (op) {
      case Op.Leaf leaf -> leaf(leaf);
      case Op.Raw raw -> raw(raw);
      case Op.IntBinary o -> put(OpTag.INT_BINARY, o.op(), o.left(), o.right());
      case Op.Overflow o -> put(OpTag.OVERFLOW, o.op(), o.left(), o.right());
      case Op.IntCompare o -> put(OpTag.INT_COMPARE, o.relation(), o.left(), o.right());
      case Op.FloatBinary o -> put(OpTag.FLOAT_BINARY, o.op(), o.left(), o.right());
      case Op.FloatNegate o -> put(OpTag.FLOAT_NEGATE, o.operand());
      case Op.FloatCompare o -> put(OpTag.FLOAT_COMPARE, o.relation(), o.left(), o.right());
      case Op.SameReference o -> put(OpTag.SAME_REFERENCE, o.left(), o.right());
      case Op.Convert o -> convert(o);
      case Op.Select o -> put(OpTag.SELECT, o.condition(), o.ifTrue(), o.ifFalse());
      case Op.AddressAdd o -> put(OpTag.ADDRESS_ADD, o.base(), o.bytes());
      case Op.GetField o -> getField(o);
      case Op.SetField o -> setField(o);
      case Op.NewArray o -> typed(OpTag.NEW_ARRAY, o.element(), o.length());
      case Op.ArrayLength o -> put(OpTag.ARRAY_LENGTH, o.array());
      case Op.ArrayGet o -> put(OpTag.ARRAY_GET, o.array(), o.index());
      case Op.ArraySet o -> put(OpTag.ARRAY_SET, o.array(), o.index(), o.value());
      case Op.InstanceOf o -> typed(OpTag.INSTANCE_OF, o.type(), o.object());
      case Op.Cast o -> typed(OpTag.CAST, o.type(), o.object());
      case Op.SetGlobal o -> setGlobal(o);
      case Op.Call o -> call(o);
      case Op.CallVirtual o -> callVirtual(o);
      case Op.CallIndirect o ->
          indirect(OpTag.CALL_INDIRECT, o.signature(), o.function(), o.arguments());
    }
  }

  final void leaf(Op.Leaf leaf) {
    switch (leaf) {
      case Op.IntConst o -> bits(OpTag.INT_CONST, o.type(), o.value());
      case Op.FloatConst o -> bits(OpTag.FLOAT_CONST, o.type(), o.bits());
      case Op.StringConst o -> text(OpTag.STRING_CONST, o.value());
      case Op.NullConst o -> typed(OpTag.NULL_CONST, o.type());
      case Op.FunctionConst o -> named(OpTag.FUNCTION_CONST, o.function());
      case Op.ArrayConst o -> text(OpTag.ARRAY_CONST, o.constant());
      case Op.StackAlloc o -> stackAlloc(o);
      case Op.Fence _ -> put(OpTag.FENCE);
      case Op.New o -> typed(OpTag.NEW, o.type());
      case Op.GetGlobal o -> named(OpTag.GET_GLOBAL, o.global());
    }
  }

  private void raw(Op.Raw raw) {
    switch (raw) {
      case Op.StackAlloc o -> stackAlloc(o);
      case Op.Fence _ -> put(OpTag.FENCE);
      case Op.Load o -> load(o);
      case Op.Store o -> store(o);
      case Op.AtomicLoad o -> put(OpTag.ATOMIC_LOAD, o.type(), o.address());
      case Op.AtomicStore o -> put(OpTag.ATOMIC_STORE, o.address(), o.value());
      case Op.AtomicUpdate o -> put(OpTag.ATOMIC_UPDATE, o.op(), o.address(), o.value());
      case Op.CompareExchange o ->
          put(OpTag.COMPARE_EXCHANGE, o.address(), o.expected(), o.replacement());
      case Op.CallAddress o ->
          indirect(OpTag.CALL_ADDRESS, o.signature(), o.address(), o.arguments());
    }
  }

  private void bits(OpTag tag, Type.Scalar type, long bits) {
    put(tag, type);
    out().signed(bits);
  }

  private void text(OpTag tag, String text) {
    put(tag);
    out().text(text);
  }

  private void named(OpTag tag, Name name) {
    put(tag);
    name(name);
  }

  private void typed(OpTag tag, Type type, Value... operands) {
    put(tag);
    type(type);
    for (Value operand : operands) {
      value(operand);
    }
  }

  private void convert(Op.Convert o) {
    put(OpTag.CONVERT, o.conversion());
    out().choice(o.to());
    value(o.operand());
  }

  private void load(Op.Load o) {
    put(OpTag.LOAD, o.type(), o.address());
    out().signed(o.offset());
  }

  private void store(Op.Store o) {
    put(OpTag.STORE, o.address(), o.value());
    out().signed(o.offset());
  }

  private void stackAlloc(Op.StackAlloc o) {
    put(OpTag.STACK_ALLOC);
    out().number(o.bytes());
    out().number(o.alignment());
  }

  private void getField(Op.GetField o) {
    put(OpTag.GET_FIELD, o.object());
    member(o.field());
  }

  private void setField(Op.SetField o) {
    put(OpTag.SET_FIELD, o.object(), o.value());
    member(o.field());
  }

  private void setGlobal(Op.SetGlobal o) {
    named(OpTag.SET_GLOBAL, o.global());
    value(o.value());
  }

  private void call(Op.Call o) {
    named(OpTag.CALL, o.function());
    out().list(o.arguments(), this::value);
  }

  private void callVirtual(Op.CallVirtual o) {
    put(OpTag.CALL_VIRTUAL, o.receiver());
    member(o.method());
    out().list(o.arguments(), this::value);
  }

  private void indirect(OpTag tag, Signature signature, Value target, List<Value> arguments) {
    put(tag, target);
    signature(signature);
    out().list(arguments, this::value);
  }
}
