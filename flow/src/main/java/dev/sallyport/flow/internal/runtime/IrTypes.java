package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.FlowType;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.util.List;

/** What Flow's types are in the IR. */
public final class IrTypes {

  private IrTypes() {}

  /** The type of a value; {@code void} for none. */
  public static Type of(FlowType type) {
    return switch (type) {
      case VOID -> Type.NoValue.VOID;
      case BOOL -> Type.Scalar.I1;
      case INT -> Type.Scalar.I64;
      case STRING -> Type.BuiltIn.STRING;
      case IP, CIDR, REGEXP, HANDLER -> new Type.HostType(type.carrier().getName());
      case INT_ARRAY -> new Type.ArrayType(Type.Scalar.I64);
      case STRING_ARRAY -> new Type.ArrayType(Type.BuiltIn.STRING);
      // The IR erases arrays of host types, and nothing here looks into them.
      case IP_ARRAY, CIDR_ARRAY -> Type.BuiltIn.OBJECT;
    };
  }

  /** A signature of such types. */
  public static Signature signature(FlowType result, List<FlowType> parameters) {
    return new Signature(parameters.stream().map(IrTypes::of).toList(), of(result));
  }
}
