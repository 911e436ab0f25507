package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.Carriers;
import dev.sallyport.engine.internal.ops.ArrayOps;
import dev.sallyport.ir.Constant;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;

/** The values that a module writes down. */
final class Constants {

  private Constants() {}

  /** What a field is before anybody writes it. */
  static Object zero(Type type) {
    return type instanceof Type.Scalar scalar ? Boxes.ofBits(scalar, 0) : null;
  }

  static Object value(Op.Leaf constant) {
    return switch (constant) {
      case Op.IntConst c -> Boxes.ofLong(c.type(), c.value());
      case Op.FloatConst c -> Boxes.ofBits(c.type(), c.bits());
      // Equal constants are the same object, as they are in a class file.
      case Op.StringConst c -> c.value().intern();
      case Op.NullConst _ -> null;
      case Op.FunctionConst _,
          Op.ArrayConst _,
          Op.StackAlloc _,
          Op.Fence _,
          Op.New _,
          Op.GetGlobal _ ->
          throw new IllegalArgumentException("not a constant: " + constant);
    };
  }

  /** A fresh array with the elements of a constant. */
  static Object array(Constant constant) {
    int length = constant.elements().size();
    Object array = ArrayOps.create(Carriers.elementCarrier(constant.element()), length);
    for (int i = 0; i < length; i++) {
      ArrayOps.set(array, i, value(constant.elements().get(i)));
    }
    return array;
  }
}
