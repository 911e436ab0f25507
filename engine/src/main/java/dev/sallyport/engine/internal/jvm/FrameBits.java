package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Turns numbers into 64 bits and back, so that one array of a split frame holds them all. */
final class FrameBits {

  private static final ClassDesc FLOAT = ConstantDescs.CD_Float;
  private static final ClassDesc DOUBLE = ConstantDescs.CD_Double;

  private FrameBits() {}

  static void toBits(CodeBuilder code, Type.Scalar type) {
    switch (type) {
      case I1, I8, I16, I32 -> code.i2l();
      case I64, ADDR -> {}
      case F32 -> raw(code, FLOAT, "floatToRawIntBits", "(F)I").i2l();
      case F64 -> raw(code, DOUBLE, "doubleToRawLongBits", "(D)J");
    }
  }

  static void fromBits(CodeBuilder code, Type.Scalar type) {
    switch (type) {
      case I1, I8, I16, I32 -> code.l2i();
      case I64, ADDR -> {}
      case F32 -> raw(code.l2i(), FLOAT, "intBitsToFloat", "(I)F");
      case F64 -> raw(code, DOUBLE, "longBitsToDouble", "(J)D");
    }
  }

  static void fromIntBits(CodeBuilder code) {
    raw(code, FLOAT, "intBitsToFloat", "(I)F");
  }

  private static CodeBuilder raw(CodeBuilder code, ClassDesc owner, String name, String type) {
    return code.invokestatic(owner, name, MethodTypeDesc.ofDescriptor(type));
  }
}
