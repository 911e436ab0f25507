package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.Conversions;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Emits conversions between numbers. */
final class NumberConversions {

  private final Emission method;
  private final CodeBuilder code;

  NumberConversions(Emission method) {
    this.method = method;
    this.code = method.code();
  }

  void convert(Op.Convert convert) {
    Type.Scalar from = method.scalar(convert.operand());
    method.load(convert.operand());
    switch (convert.conversion()) {
      case SEXT -> signExtend(from, convert.to());
      case ZEXT -> zeroExtend(from, convert.to());
      case TRUNC -> truncate(from, convert.to());
      case FWIDEN -> code.f2d();
      case FNARROW -> code.d2f();
      case STOF -> fromSigned(from, convert.to());
      case UTOF -> fromUnsigned(from, convert.to());
      case FTOS -> toInteger(from, convert.to(), "f64ToI" + convert.to().bits());
      case FTOU -> toInteger(from, convert.to(), "f64ToU" + convert.to().bits());
      case BITCAST -> bits(from, convert.to());
    }
  }

  private void signExtend(Type.Scalar from, Type.Scalar to) {
    if (from == Type.Scalar.I1) {
      code.ineg();
    }
    widen(to);
  }

  private void widen(Type.Scalar to) {
    if (to == Type.Scalar.I64) {
      code.i2l();
    }
  }

  private void zeroExtend(Type.Scalar from, Type.Scalar to) {
    switch (from) {
      case I8 -> code.loadConstant(0xff).iand();
      case I16 -> code.i2c();
      case I1, I32, I64, ADDR, F32, F64 -> {}
    }
    widen(to);
    if (from == Type.Scalar.I32) {
      code.loadConstant(0xffff_ffffL).land();
    }
  }

  private void truncate(Type.Scalar from, Type.Scalar to) {
    if (from == Type.Scalar.I64) {
      code.l2i();
    }
    switch (to) {
      case I1 -> code.iconst_1().iand();
      case I8 -> code.i2b();
      case I16 -> code.i2s();
      case I32, I64, ADDR, F32, F64 -> {}
    }
  }

  private void fromSigned(Type.Scalar from, Type.Scalar to) {
    if (from == Type.Scalar.I1) {
      code.ineg();
    }
    boolean wide = to == Type.Scalar.F64;
    if (from == Type.Scalar.I64) {
      either(wide, code::l2d, code::l2f);
    } else {
      either(wide, code::i2d, code::i2f);
    }
  }

  private static void either(boolean wide, Runnable ifWide, Runnable ifNarrow) {
    (wide ? ifWide : ifNarrow).run();
  }

  private void fromUnsigned(Type.Scalar from, Type.Scalar to) {
    boolean wide = to == Type.Scalar.F64;
    if (from == Type.Scalar.I64) {
      help(wide ? "u64ToF64" : "u64ToF32", from, to);
    } else {
      zeroExtend(from, Type.Scalar.I64);
      either(wide, code::l2d, code::l2f);
    }
  }

  // Every f32 is an f64, so one method serves both.
  private void toInteger(Type.Scalar from, Type.Scalar to, String name) {
    if (from == Type.Scalar.F32) {
      code.f2d();
    }
    switch (name) {
      case "f64ToI32" -> code.d2i();
      case "f64ToI64" -> code.d2l();
      default -> help(name, Type.Scalar.F64, to);
    }
  }

  private void help(String name, Type.Scalar from, Type.Scalar to) {
    ClassDesc parameter = Descriptors.carrier(from);
    method.help(Conversions.class, name, MethodTypeDesc.of(Descriptors.carrier(to), parameter));
  }

  private void bits(Type.Scalar from, Type.Scalar to) {
    boolean fromFloat = from.isFloat();
    if (fromFloat && !to.isFloat()) {
      FrameBits.toBits(code, from);
      narrow(to);
    } else if (!fromFloat && to.isFloat()) {
      widenBits(from);
      FrameBits.fromBits(code, to);
    }
  }

  private void narrow(Type.Scalar to) {
    if (to == Type.Scalar.I32) {
      code.l2i();
    }
  }

  private void widenBits(Type.Scalar from) {
    if (from == Type.Scalar.I32) {
      code.i2l();
    }
  }
}
