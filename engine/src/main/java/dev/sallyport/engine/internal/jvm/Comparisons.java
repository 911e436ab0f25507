package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.UnsignedCompare;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;

/** Emits comparisons: as jumps where a branch asks, else as a 0 or 1. */
final class Comparisons {

  private final Emission method;
  private final CodeBuilder code;

  Comparisons(Emission method) {
    this.method = method;
    this.code = method.code();
  }

  /** Pushes 0 or 1. */
  void materialize(Op comparison) {
    Label yes = code.newLabel();
    Label end = code.newLabel();
    jumpIf(comparison, true, yes);
    code.iconst_0().goto_(end).labelBinding(yes).iconst_1().labelBinding(end);
  }

  /** Jumps if a comparison has the wanted outcome; false if the operation is none. */
  boolean jumpIf(Op op, boolean wanted, Label to) {
    if (op instanceof Op.IntCompare compare) {
      integers(compare, wanted, to);
    } else if (op instanceof Op.FloatCompare compare) {
      floats(compare, wanted, to);
    } else if (op instanceof Op.SameReference same) {
      references(same, wanted, to);
    } else {
      return false;
    }
    return true;
  }

  private void integers(Op.IntCompare compare, boolean wanted, Label to) {
    if (isUnsigned(compare.relation())) {
      unsigned(compare, wanted, to);
    } else if (isZero(compare.right())) {
      method.load(compare.left());
      signOfLong(compare.left());
      code.branch(againstZero(compare.relation(), wanted), to);
    } else {
      method.load(compare.left());
      method.load(compare.right());
      signed(compare, wanted, to);
    }
  }

  private void signOfLong(Value value) {
    if (Descriptors.slots(method.type(value)) == 2) {
      code.lconst_0().lcmp();
    }
  }

  private boolean isZero(Value value) {
    return method.body().uses().constant(value) instanceof Op.IntConst c && c.value() == 0;
  }

  private void signed(Op.IntCompare compare, boolean wanted, Label to) {
    if (Descriptors.slots(method.type(compare.left())) == 2) {
      code.lcmp().branch(againstZero(compare.relation(), wanted), to);
    } else {
      code.branch(againstInt(compare.relation(), wanted), to);
    }
  }

  private void unsigned(Op.IntCompare compare, boolean wanted, Label to) {
    Type.Scalar type = method.scalar(compare.left());
    ClassDesc carrier = Descriptors.carrier(type);
    method.load(compare.left());
    method.load(compare.right());
    if (type == Type.Scalar.I64 || type == Type.Scalar.ADDR) {
      compareUnsigned(ConstantDescs.CD_Long, carrier);
      code.branch(againstZero(asSigned(compare.relation()), wanted), to);
    } else if (type == Type.Scalar.I32) {
      compareUnsigned(ConstantDescs.CD_Integer, carrier);
      code.branch(againstZero(asSigned(compare.relation()), wanted), to);
    } else {
      method.help(
          UnsignedCompare.class,
          compare.relation().name().toLowerCase(Locale.ROOT),
          MethodTypeDesc.of(ConstantDescs.CD_boolean, carrier, carrier));
      code.branch(wanted ? Opcode.IFNE : Opcode.IFEQ, to);
    }
  }

  private void compareUnsigned(ClassDesc owner, ClassDesc carrier) {
    code.invokestatic(
        owner, "compareUnsigned", MethodTypeDesc.of(ConstantDescs.CD_int, carrier, carrier));
  }

  private static boolean isUnsigned(Op.IntRelation relation) {
    return switch (relation) {
      case ULT, ULE, UGT, UGE -> true;
      case EQ, NE, SLT, SLE, SGT, SGE -> false;
    };
  }

  private static Op.IntRelation asSigned(Op.IntRelation relation) {
    return switch (relation) {
      case ULT -> Op.IntRelation.SLT;
      case ULE -> Op.IntRelation.SLE;
      case UGT -> Op.IntRelation.SGT;
      case UGE -> Op.IntRelation.SGE;
      case EQ, NE, SLT, SLE, SGT, SGE -> relation;
    };
  }

  private static Opcode againstZero(Op.IntRelation relation, boolean wanted) {
    return switch (relation) {
      case EQ -> wanted ? Opcode.IFEQ : Opcode.IFNE;
      case NE -> wanted ? Opcode.IFNE : Opcode.IFEQ;
      case SLT, ULT -> wanted ? Opcode.IFLT : Opcode.IFGE;
      case SLE, ULE -> wanted ? Opcode.IFLE : Opcode.IFGT;
      case SGT, UGT -> wanted ? Opcode.IFGT : Opcode.IFLE;
      case SGE, UGE -> wanted ? Opcode.IFGE : Opcode.IFLT;
    };
  }

  private static Opcode againstInt(Op.IntRelation relation, boolean wanted) {
    return switch (relation) {
      case EQ -> wanted ? Opcode.IF_ICMPEQ : Opcode.IF_ICMPNE;
      case NE -> wanted ? Opcode.IF_ICMPNE : Opcode.IF_ICMPEQ;
      case SLT, ULT -> wanted ? Opcode.IF_ICMPLT : Opcode.IF_ICMPGE;
      case SLE, ULE -> wanted ? Opcode.IF_ICMPLE : Opcode.IF_ICMPGT;
      case SGT, UGT -> wanted ? Opcode.IF_ICMPGT : Opcode.IF_ICMPLE;
      case SGE, UGE -> wanted ? Opcode.IF_ICMPGE : Opcode.IF_ICMPLT;
    };
  }

  // With a NaN the comparison must come out so that only FNE holds: hence l for greater, g for
  // less.
  private void floats(Op.FloatCompare compare, boolean wanted, Label to) {
    method.load(compare.left());
    method.load(compare.right());
    boolean wide = method.scalar(compare.left()) == Type.Scalar.F64;
    switch (compare.relation()) {
      case FLT, FLE -> either(wide, code::dcmpg, code::fcmpg);
      case FGT, FGE, FEQ, FNE -> either(wide, code::dcmpl, code::fcmpl);
    }
    code.branch(againstZero(asSigned(compare.relation()), wanted), to);
  }

  private static void either(boolean wide, Runnable ifWide, Runnable ifNarrow) {
    (wide ? ifWide : ifNarrow).run();
  }

  private static Op.IntRelation asSigned(Op.FloatRelation relation) {
    return switch (relation) {
      case FEQ -> Op.IntRelation.EQ;
      case FNE -> Op.IntRelation.NE;
      case FLT -> Op.IntRelation.SLT;
      case FLE -> Op.IntRelation.SLE;
      case FGT -> Op.IntRelation.SGT;
      case FGE -> Op.IntRelation.SGE;
    };
  }

  private void references(Op.SameReference same, boolean wanted, Label to) {
    method.load(same.left());
    if (method.body().uses().constant(same.right()) instanceof Op.NullConst) {
      code.branch(wanted ? Opcode.IFNULL : Opcode.IFNONNULL, to);
    } else {
      method.load(same.right());
      code.branch(wanted ? Opcode.IF_ACMPEQ : Opcode.IF_ACMPNE, to);
    }
  }
}
