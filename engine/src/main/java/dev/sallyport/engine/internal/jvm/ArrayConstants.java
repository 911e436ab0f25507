package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Carriers;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.lang.reflect.Array;

/** Makes the Java arrays that a module's array constants are. */
final class ArrayConstants {

  private ArrayConstants() {}

  static Object make(Constant constant) {
    int length = constant.elements().size();
    Object array = Array.newInstance(Carriers.elementCarrier(constant.element()), length);
    for (int i = 0; i < length; i++) {
      Array.set(array, i, element(constant.element(), constant.elements().get(i)));
    }
    return array;
  }

  private static Object element(Type type, Op.Leaf leaf) {
    return switch (leaf) {
      case Op.IntConst c -> integer((Type.Scalar) type, c.value());
      case Op.FloatConst c -> floating(c);
      case Op.StringConst c -> c.value();
      case Op.NullConst _ -> null;
      case Op.FunctionConst _,
          Op.ArrayConst _,
          Op.StackAlloc _,
          Op.Fence _,
          Op.New _,
          Op.GetGlobal _ ->
          throw new IllegalArgumentException("no element of a constant: " + leaf);
    };
  }

  private static Object floating(Op.FloatConst constant) {
    if (constant.type() == Type.Scalar.F32) {
      return Float.intBitsToFloat((int) constant.bits());
    }
    return Double.longBitsToDouble(constant.bits());
  }

  /** A number of an integer type, boxed as its carrier. */
  static Object integer(Type.Scalar type, long value) {
    return switch (type) {
      case I1 -> value != 0;
      case I8 -> (byte) value;
      case I16 -> (short) value;
      case I32 -> (int) value;
      case I64, ADDR -> value;
      case F32, F64 -> throw new IllegalArgumentException("no integer type: " + type);
    };
  }
}
