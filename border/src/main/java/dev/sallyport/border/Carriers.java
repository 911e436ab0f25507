package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;
import java.lang.invoke.MethodType;

/**
 * The Java types in which guest values cross the border: the one table of this mapping.
 *
 * <p>{@code i1} is a {@code boolean}, {@code i8 i16 i32 i64} are {@code byte short int long},
 * {@code f32 f64} are {@code float double}, {@code addr} is a {@code long}. {@code String} and
 * {@code Throwable} are themselves, {@code Exception} is a {@link GuestException}, a function value
 * is a {@link FunctionValue}. Arrays of scalars and of strings are Java arrays of their carriers,
 * other arrays are {@code Object[]}. Every other reference is an {@code Object}.
 */
public final class Carriers {

  private Carriers() {}

  /** The carrier of a type; {@code void.class} for no value. */
  public static Class<?> of(Type type) {
    return switch (type) {
      case Type.Scalar scalar -> of(scalar);
      case Type.NoValue _ -> void.class;
      case Type.BuiltIn builtIn -> of(builtIn);
      case Type.ArrayType array -> elementCarrier(array.element()).arrayType();
      case Type.FunctionType _ -> FunctionValue.class;
      case Type.ClassType _, Type.HostType _ -> Object.class;
    };
  }

  private static Class<?> of(Type.Scalar scalar) {
    return switch (scalar) {
      case I1 -> boolean.class;
      case I8 -> byte.class;
      case I16 -> short.class;
      case I32 -> int.class;
      case I64, ADDR -> long.class;
      case F32 -> float.class;
      case F64 -> double.class;
    };
  }

  private static Class<?> of(Type.BuiltIn builtIn) {
    return switch (builtIn) {
      case OBJECT -> Object.class;
      case STRING -> String.class;
      case THROWABLE -> Throwable.class;
      case EXCEPTION -> GuestException.class;
    };
  }

  /**
   * The carrier of an array's element: scalars and strings as they are, other references erased.
   */
  public static Class<?> elementCarrier(Type element) {
    return element instanceof Type.Scalar || element == Type.BuiltIn.STRING
        ? of(element)
        : Object.class;
  }

  /** The Java type of a guest function's handle, which takes the context first. */
  public static MethodType methodType(Class<?> context, Signature signature) {
    return methodType(signature).insertParameterTypes(0, context);
  }

  /** The Java type of a signature, without a context. */
  public static MethodType methodType(Signature signature) {
    return MethodType.methodType(
        of(signature.result()), Lists.map(signature.parameters(), Carriers::of));
  }
}
