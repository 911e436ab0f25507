package dev.sallyport.ir;

import java.util.Optional;

/** The types that operations name by themselves, besides those of their operands. */
final class OpTypes {

  private OpTypes() {}

  /** The type that an operation names; a signature as the type of such a function. */
  static Optional<Type> namedBy(Op op) {
    return switch (op) {
      case Op.NullConst c -> Optional.of(c.type());
      case Op.New n -> Optional.of(n.type());
      case Op.NewArray n -> Optional.of(new Type.ArrayType(n.element()));
      case Op.InstanceOf i -> Optional.of(i.type());
      case Op.Cast c -> Optional.of(c.type());
      case Op.CallIndirect c -> Optional.of(new Type.FunctionType(c.signature()));
      case Op.CallAddress c -> Optional.of(new Type.FunctionType(c.signature()));
      case Op.IntConst _,
          Op.FloatConst _,
          Op.StringConst _,
          Op.FunctionConst _,
          Op.ArrayConst _,
          Op.IntBinary _,
          Op.Overflow _,
          Op.FloatBinary _,
          Op.FloatNegate _,
          Op.IntCompare _,
          Op.FloatCompare _,
          Op.SameReference _,
          Op.Convert _,
          Op.Select _,
          Op.AddressAdd _,
          Op.Load _,
          Op.Store _,
          Op.StackAlloc _,
          Op.AtomicLoad _,
          Op.AtomicStore _,
          Op.AtomicUpdate _,
          Op.CompareExchange _,
          Op.Fence _,
          Op.GetField _,
          Op.SetField _,
          Op.ArrayLength _,
          Op.ArrayGet _,
          Op.ArraySet _,
          Op.GetGlobal _,
          Op.SetGlobal _,
          Op.Call _,
          Op.CallVirtual _ ->
          Optional.empty();
    };
  }
}
