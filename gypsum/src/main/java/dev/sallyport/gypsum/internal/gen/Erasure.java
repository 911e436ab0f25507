package dev.sallyport.gypsum.internal.gen;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;

/** Types as the IR knows them: without type arguments, nullability and variables. */
final class Erasure {

  private final IrNames names;

  Erasure(IrNames names) {
    this.names = names;
  }

  /** The type of a value. Of {@code unit} there is one value, a zero. */
  Type of(GType type) {
    return switch (type) {
      case GType.Primitive p -> of(p);
      case GType.Special _ -> Type.BuiltIn.OBJECT;
      case GType.ClassType c -> of(c.symbol());
      case GType.VariableType v -> of(v.parameter().upper());
      case GType.ExistentialType e -> of(e.body());
    };
  }

  private static Type of(GType.Primitive type) {
    return switch (type) {
      case UNIT, BOOLEAN -> Type.Scalar.I1;
      case I8 -> Type.Scalar.I8;
      case I16 -> Type.Scalar.I16;
      case I32 -> Type.Scalar.I32;
      case I64 -> Type.Scalar.I64;
      case F32 -> Type.Scalar.F32;
      case F64 -> Type.Scalar.F64;
    };
  }

  /** The type of objects of a class. */
  Type.Reference of(ClassSymbol symbol) {
    if (symbol.home().isBuiltIn()) {
      return switch (symbol.name()) {
        case "Object", "Nothing", "Type", "Package" -> Type.BuiltIn.OBJECT;
        case "String" -> Type.BuiltIn.STRING;
        case "Exception" -> Type.BuiltIn.THROWABLE;
        default -> new Type.ClassType(names.of(symbol));
      };
    }
    return new Type.ClassType(names.of(symbol));
  }

  /** The type of a reference. */
  Type.Reference reference(GType type) {
    return (Type.Reference) of(type);
  }

  /** What a function takes and gives, without its object. */
  Signature signature(FunctionSymbol function) {
    return new Signature(parameters(function), result(function.result()));
  }

  /** What the function that implements a method takes: first the object. */
  Signature withReceiver(FunctionSymbol function) {
    var parameters = new ArrayList<Type>();
    parameters.add(of(function.owner()));
    parameters.addAll(parameters(function));
    return new Signature(parameters, result(function.result()));
  }

  private List<Type> parameters(FunctionSymbol function) {
    return Lists.map(function.parameterTypes(), this::of);
  }

  /** The type of a result; {@code unit} is none. */
  Type result(GType type) {
    return type == GType.Primitive.UNIT ? Type.NoValue.VOID : of(type);
  }
}
