package dev.sallyport.gypsum.internal.spk;

import dev.sallyport.ir.Member;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Value;
import java.util.List;

/** Reads operations: the other side of {@link OpWriter}. */
class OpReader extends TypeReader {

  private static final List<Op.IntOp> INT_OPS = List.of(Op.IntOp.values());
  private static final List<Op.OverflowOp> OVERFLOW_OPS = List.of(Op.OverflowOp.values());
  private static final List<Op.IntRelation> INT_RELATIONS = List.of(Op.IntRelation.values());
  private static final List<Op.FloatOp> FLOAT_OPS = List.of(Op.FloatOp.values());
  private static final List<Op.FloatRelation> FLOAT_RELATIONS = List.of(Op.FloatRelation.values());
  private static final List<Op.Conversion> CONVERSIONS = List.of(Op.Conversion.values());
  private static final List<Op.AtomicOp> ATOMIC_OPS = List.of(Op.AtomicOp.values());

  OpReader(BinaryReader in) {
    super(in);
  }

  final Op op() {
    return switch (in().choice(OpTag.ALL)) {
      case INT_CONST -> new Op.IntConst(scalar(), in().signed());
      case FLOAT_CONST -> new Op.FloatConst(scalar(), in().signed());
      case STRING_CONST -> new Op.StringConst(in().text());
      case NULL_CONST -> new Op.NullConst(reference());
      case FUNCTION_CONST -> new Op.FunctionConst(name());
      case ARRAY_CONST -> new Op.ArrayConst(in().text());
      case INT_BINARY -> new Op.IntBinary(in().choice(INT_OPS), value(), value());
      case OVERFLOW -> new Op.Overflow(in().choice(OVERFLOW_OPS), value(), value());
      case INT_COMPARE -> new Op.IntCompare(in().choice(INT_RELATIONS), value(), value());
      case FLOAT_BINARY -> new Op.FloatBinary(in().choice(FLOAT_OPS), value(), value());
      case FLOAT_NEGATE -> new Op.FloatNegate(value());
      case FLOAT_COMPARE -> new Op.FloatCompare(in().choice(FLOAT_RELATIONS), value(), value());
      case SAME_REFERENCE -> new Op.SameReference(value(), value());
      case CONVERT -> new Op.Convert(in().choice(CONVERSIONS), scalar(), value());
      case SELECT -> new Op.Select(value(), value(), value());
      case ADDRESS_ADD -> new Op.AddressAdd(value(), value());
      case LOAD -> new Op.Load(scalar(), value(), in().signed());
      case STORE -> store();
      case STACK_ALLOC -> new Op.StackAlloc(in().index(), in().index());
      case ATOMIC_LOAD -> new Op.AtomicLoad(scalar(), value());
      case ATOMIC_STORE -> new Op.AtomicStore(value(), value());
      case ATOMIC_UPDATE -> new Op.AtomicUpdate(in().choice(ATOMIC_OPS), value(), value());
      case COMPARE_EXCHANGE -> new Op.CompareExchange(value(), value(), value());
      case FENCE -> new Op.Fence();
      case NEW -> new Op.New(classType());
      case GET_FIELD -> getField();
      case SET_FIELD -> setField();
      case NEW_ARRAY -> new Op.NewArray(type(), value());
      case ARRAY_LENGTH -> new Op.ArrayLength(value());
      case ARRAY_GET -> new Op.ArrayGet(value(), value());
      case ARRAY_SET -> new Op.ArraySet(value(), value(), value());
      case INSTANCE_OF -> new Op.InstanceOf(reference(), value());
      case CAST -> new Op.Cast(reference(), value());
      case GET_GLOBAL -> new Op.GetGlobal(name());
      case SET_GLOBAL -> new Op.SetGlobal(name(), value());
      case CALL -> new Op.Call(name(), values());
      case CALL_VIRTUAL -> callVirtual();
      case CALL_INDIRECT -> callIndirect();
      case CALL_ADDRESS -> callAddress();
    };
  }

  final Op.Leaf leaf() {
    if (op() instanceof Op.Leaf leaf) {
      return leaf;
    }
    throw in().corrupt("an operation stands where a constant is expected");
  }

  final List<Value> values() {
    return in().list(this::value);
  }

  private Op store() {
    Value address = value();
    Value stored = value();
    return new Op.Store(address, in().signed(), stored);
  }

  private Op getField() {
    Value object = value();
    return new Op.GetField(member(), object);
  }

  private Op setField() {
    Value object = value();
    Value stored = value();
    return new Op.SetField(member(), object, stored);
  }

  private Op callVirtual() {
    Value receiver = value();
    Member method = member();
    return new Op.CallVirtual(method, receiver, values());
  }

  private Op callIndirect() {
    Value function = value();
    Signature signature = signature();
    return new Op.CallIndirect(signature, function, values());
  }

  private Op callAddress() {
    Value address = value();
    Signature signature = signature();
    return new Op.CallAddress(signature, address, values());
  }
}
