package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.CheckedOps;
import dev.sallyport.engine.internal.ops.Division;
import dev.sallyport.engine.internal.ops.FloatOps;
import dev.sallyport.engine.internal.ops.IntegerOps;
import dev.sallyport.engine.internal.ops.Shifts;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Locale;

/**
 * Emits arithmetic. What the JVM has an instruction for becomes that instruction; the rest calls
 * the method that defines the operation.
 */
final class Arithmetic {

  private final Emission method;
  private final CodeBuilder code;

  Arithmetic(Emission method) {
    this.method = method;
    this.code = method.code();
  }

  void integer(Op.IntBinary binary) {
    Type.Scalar type = method.scalar(binary.left());
    method.load(binary.left());
    method.load(binary.right());
    switch (type) {
      case I64 -> wide(binary.op());
      case I32 -> narrow(binary.op());
      case I1, I8, I16, ADDR, F32, F64 -> help(binary.op(), type);
    }
  }

  private void wide(Op.IntOp op) {
    switch (op) {
      case ADD -> code.ladd();
      case SUB -> code.lsub();
      case MUL -> code.lmul();
      case AND -> code.land();
      case OR -> code.lor();
      case XOR -> code.lxor();
      case SHL -> code.l2i().lshl();
      case SSHR -> code.l2i().lshr();
      case USHR -> code.l2i().lushr();
      case SDIV -> trapping().ldiv();
      case SREM -> trapping().lrem();
      case UDIV -> unsigned(ConstantDescs.CD_Long, "divideUnsigned", ConstantDescs.CD_long);
      case UREM -> unsigned(ConstantDescs.CD_Long, "remainderUnsigned", ConstantDescs.CD_long);
    }
  }

  private void narrow(Op.IntOp op) {
    switch (op) {
      case ADD -> code.iadd();
      case SUB -> code.isub();
      case MUL -> code.imul();
      case AND -> code.iand();
      case OR -> code.ior();
      case XOR -> code.ixor();
      case SHL -> code.ishl();
      case SSHR -> code.ishr();
      case USHR -> code.iushr();
      case SDIV -> trapping().idiv();
      case SREM -> trapping().irem();
      case UDIV -> unsigned(ConstantDescs.CD_Integer, "divideUnsigned", ConstantDescs.CD_int);
      case UREM -> unsigned(ConstantDescs.CD_Integer, "remainderUnsigned", ConstantDescs.CD_int);
    }
  }

  private CodeBuilder trapping() {
    method.traps().mayTrap();
    return code;
  }

  private void unsigned(ClassDesc owner, String name, ClassDesc type) {
    trapping().invokestatic(owner, name, MethodTypeDesc.of(type, type, type));
  }

  private void help(Op.IntOp op, Type.Scalar type) {
    Class<?> owner =
        switch (op) {
          case ADD, SUB, MUL, AND, OR, XOR -> IntegerOps.class;
          case SHL, SSHR, USHR -> Shifts.class;
          case SDIV, UDIV, SREM, UREM -> Division.class;
        };
    ClassDesc carrier = Descriptors.carrier(type);
    method.traps().end();
    method.help(owner, name(op), MethodTypeDesc.of(carrier, carrier, carrier));
  }

  private static String name(Enum<?> op) {
    return op.name().toLowerCase(Locale.ROOT);
  }

  /** Checked arithmetic: reads its operands twice, and gives the result and whether it wrapped. */
  void overflow(Op.Overflow op, List<Value> results) {
    ClassDesc carrier = Descriptors.carrier(method.type(op.left()));
    integer(new Op.IntBinary(wrapping(op.op()), op.left(), op.right()));
    keep(results.get(0));
    method.load(op.left());
    method.load(op.right());
    method.help(
        CheckedOps.class,
        name(op.op()) + "Overflows",
        MethodTypeDesc.of(ConstantDescs.CD_boolean, carrier, carrier));
    keep(results.get(1));
  }

  private void keep(Value result) {
    method.store(result);
  }

  private static Op.IntOp wrapping(Op.OverflowOp op) {
    return switch (op) {
      case SADD, UADD -> Op.IntOp.ADD;
      case SSUB, USUB -> Op.IntOp.SUB;
      case SMUL, UMUL -> Op.IntOp.MUL;
    };
  }

  void floating(Op.FloatBinary binary) {
    method.load(binary.left());
    method.load(binary.right());
    boolean wide = method.scalar(binary.left()) == Type.Scalar.F64;
    switch (binary.op()) {
      case FADD -> either(wide, code::dadd, code::fadd);
      case FSUB -> either(wide, code::dsub, code::fsub);
      case FMUL -> either(wide, code::dmul, code::fmul);
      case FDIV -> either(wide, code::ddiv, code::fdiv);
      case FREM -> either(wide, code::drem, code::frem);
    }
  }

  private static void either(boolean wide, Runnable ifWide, Runnable ifNarrow) {
    (wide ? ifWide : ifNarrow).run();
  }

  // The JVM's own instruction may lose a NaN's sign; the operation flips it always.
  void negate(Op.FloatNegate negate) {
    ClassDesc carrier = Descriptors.carrier(method.type(negate.operand()));
    method.load(negate.operand());
    method.help(FloatOps.class, "fneg", MethodTypeDesc.of(carrier, carrier));
  }

  void address(Op.AddressAdd add) {
    method.load(add.base());
    method.load(add.bytes());
    code.ladd();
  }
}
