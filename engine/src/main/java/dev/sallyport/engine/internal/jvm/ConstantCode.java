package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/** Emits constants. What a class file cannot hold is asked for once, when it is first needed. */
final class ConstantCode {

  private static final int LONGEST_STRING = 65_535;
  private static final ClassDesc BOOTSTRAPS = Descriptors.desc(Bootstraps.class);

  private final CodeBuilder code;
  private final Unit unit;

  ConstantCode(CodeBuilder code, Unit unit) {
    this.code = code;
    this.unit = unit;
  }

  void push(Op.Leaf leaf) {
    switch (leaf) {
      case Op.IntConst c -> push(c);
      case Op.FloatConst c -> push(c);
      case Op.StringConst c -> push(c);
      case Op.NullConst _ -> code.aconst_null();
      case Op.FunctionConst c ->
          code.ldc(asked("function", Descriptors.FUNCTION_VALUE, c.function()));
      case Op.ArrayConst _, Op.StackAlloc _, Op.Fence _, Op.New _, Op.GetGlobal _ ->
          throw new IllegalArgumentException("no constant: " + leaf);
    }
  }

  private void push(Op.IntConst constant) {
    switch (constant.type()) {
      case I64, ADDR -> code.loadConstant(constant.value());
      case I1, I8, I16, I32, F32, F64 -> code.loadConstant((int) constant.value());
    }
  }

  private void push(Op.FloatConst constant) {
    if (constant.type() == Type.Scalar.F32) {
      float value = Float.intBitsToFloat((int) constant.bits());
      if (Float.isNaN(value)) {
        code.loadConstant((int) constant.bits());
        FrameBits.fromIntBits(code);
      } else {
        code.loadConstant(value);
      }
    } else if (Double.isNaN(Double.longBitsToDouble(constant.bits()))) {
      code.loadConstant(constant.bits());
      FrameBits.fromBits(code, Type.Scalar.F64);
    } else {
      code.loadConstant(Double.longBitsToDouble(constant.bits()));
    }
  }

  private void push(Op.StringConst constant) {
    String text = constant.value();
    // Three bytes a character is the most that the class file's encoding takes.
    if (text.length() <= LONGEST_STRING / 3) {
      code.loadConstant(text);
    } else {
      code.ldc(asked("constant", ConstantDescs.CD_String, text));
    }
  }

  /** Pushes a fresh copy of an array constant. */
  void array(Op.ArrayConst op) {
    Object array = ArrayConstants.make(unit.index().constant(op.constant()).orElseThrow());
    ClassDesc type = Descriptors.desc(array.getClass());
    code.ldc(asked("constant", type, op, array));
    code.invokevirtual(type, "clone", MethodTypeDesc.of(ConstantDescs.CD_Object));
    code.checkcast(type);
  }

  /** A constant that a method of {@link Bootstraps} makes of a key. */
  DynamicConstantDesc<?> asked(String bootstrap, ClassDesc type, Object key) {
    return asked(bootstrap, type, key, key);
  }

  private DynamicConstantDesc<?> asked(String bootstrap, ClassDesc type, Object key, Object value) {
    ClassDesc result =
        bootstrap.equals("machineCode") ? ConstantDescs.CD_MethodHandle : ConstantDescs.CD_Object;
    MethodTypeDesc signature =
        MethodTypeDesc.of(
            result,
            ConstantDescs.CD_MethodHandles_Lookup,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Class,
            ConstantDescs.CD_int);
    DirectMethodHandleDesc handle =
        MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC, BOOTSTRAPS, bootstrap, signature);
    ConstantDesc index = unit.constant(key, value);
    return DynamicConstantDesc.ofNamed(handle, bootstrap, type, index);
  }
}
