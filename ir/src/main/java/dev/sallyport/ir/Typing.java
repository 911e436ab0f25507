package dev.sallyport.ir;

import java.util.List;

/**
 * The types of what operations give: the one home of that knowledge, for the parser, the builder
 * and the verifier.
 */
public final class Typing {

  private final ModuleIndex index;

  /** Answers for functions of the module. */
  public Typing(ModuleIndex index) {
    this.index = index;
  }

  /**
   * The types of an operation's results, assuming that it is well-typed: the verifier checks that.
   *
   * @param types gives the type of each operand
   * @return one type for each result, or null if the operation names something that does not exist
   *     or the type of an operand is unknown (null)
   */
  public List<Type> results(Op op, java.util.function.Function<Value, Type> types) {
    Type result = result(op, types);
    if (result == null) {
      return null;
    }
    if (op instanceof Op.Overflow) {
      return List.of(result, Type.Scalar.I1);
    }
    return result == Type.NoValue.VOID ? List.of() : List.of(result);
  }

  private Type result(Op op, java.util.function.Function<Value, Type> types) {
    return switch (op) {
      case Op.IntConst c -> c.type();
      case Op.FloatConst c -> c.type();
      case Op.StringConst _ -> Type.BuiltIn.STRING;
      case Op.NullConst c -> c.type();
      case Op.FunctionConst c ->
          index.signature(c.function()).map(Type.FunctionType::new).orElse(null);
      case Op.ArrayConst c ->
          index.constant(c.constant()).map(k -> new Type.ArrayType(k.element())).orElse(null);
      case Op.IntBinary b -> types.apply(b.left());
      case Op.Overflow b -> types.apply(b.left());
      case Op.FloatBinary b -> types.apply(b.left());
      case Op.FloatNegate n -> types.apply(n.operand());
      case Op.IntCompare _, Op.FloatCompare _, Op.SameReference _, Op.InstanceOf _ ->
          Type.Scalar.I1;
      case Op.Convert c -> c.to();
      case Op.Select s -> types.apply(s.ifTrue());
      case Op.AddressAdd _, Op.StackAlloc _ -> Type.Scalar.ADDR;
      case Op.Load l -> l.type();
      case Op.AtomicLoad l -> l.type();
      case Op.AtomicUpdate u -> types.apply(u.value());
      case Op.CompareExchange x -> types.apply(x.expected());
      case Op.Store _, Op.AtomicStore _, Op.Fence _, Op.SetField _, Op.ArraySet _, Op.SetGlobal _ ->
          Type.NoValue.VOID;
      case Op.New n -> n.type();
      case Op.GetField g -> index.field(g.field()).map(ClassDefinition.Field::type).orElse(null);
      case Op.NewArray n -> new Type.ArrayType(n.element());
      case Op.ArrayLength _ -> Type.Scalar.I32;
      case Op.ArrayGet g -> types.apply(g.array()) instanceof Type.ArrayType a ? a.element() : null;
      case Op.Cast c -> c.type();
      case Op.GetGlobal g -> index.globalType(g.global()).orElse(null);
      case Op.Call c -> index.signature(c.function()).map(Signature::result).orElse(null);
      case Op.CallVirtual c ->
          index.method(c.method()).map(m -> m.signature().result()).orElse(null);
      case Op.CallIndirect c -> c.signature().result();
      case Op.CallAddress c -> c.signature().result();
    };
  }
}
