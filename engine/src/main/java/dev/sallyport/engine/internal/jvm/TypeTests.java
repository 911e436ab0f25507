package dev.sallyport.engine.internal.jvm;

import dev.sallyport.border.Carriers;
import dev.sallyport.engine.Context;
import dev.sallyport.ir.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;

/** Emits tests of what an object is. */
final class TypeTests {

  private static final MethodTypeDesc TEST =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Class);
  private static final MethodTypeDesc FUNCTION_TEST =
      MethodTypeDesc.of(
          ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_MethodType);

  private static final MethodTypeDesc CLASS_SITE = MethodTypeDesc.of(ConstantDescs.CD_Class);
  private static final DirectMethodHandleDesc HOST_TYPE =
      ConstantDescs.ofCallsiteBootstrap(
          Descriptors.desc(Bootstraps.class),
          "hostType",
          ConstantDescs.CD_CallSite,
          ConstantDescs.CD_int);

  private final Emission method;
  private final CodeBuilder code;

  TypeTests(Emission method) {
    this.method = method;
    this.code = method.code();
  }

  /** Turns the object on the operand stack into 0 or 1. */
  void instanceOf(Type.Reference type) {
    switch (type) {
      case Type.BuiltIn _, Type.ClassType _ ->
          code.instanceOf(method.unit().descriptors().of(type));
      case Type.HostType host -> {
        hostClass(host);
        method.help(InstanceTests.class, "isInstance", TEST);
      }
      case Type.ArrayType array -> {
        code.ldc(arrayClass(array));
        method.help(InstanceTests.class, "isExactly", TEST);
      }
      case Type.FunctionType function -> {
        code.ldc(functionType(function));
        method.help(InstanceTests.class, "isFunction", FUNCTION_TEST);
      }
    }
  }

  /** Gives the object on the operand stack the type; traps if it is another. */
  void cast(Type.Reference type) {
    switch (type) {
      case Type.BuiltIn _, Type.ClassType _ -> {
        method.traps().mayTrap();
        code.checkcast(method.unit().descriptors().of(type));
      }
      case Type.HostType host -> {
        hostClass(host);
        check("castTo", ConstantDescs.CD_Class);
      }
      case Type.ArrayType array -> {
        code.ldc(arrayClass(array));
        check("castToExactly", ConstantDescs.CD_Class);
        code.checkcast(arrayClass(array));
      }
      case Type.FunctionType function -> {
        code.ldc(functionType(function));
        check("castToFunction", ConstantDescs.CD_MethodType);
        code.checkcast(Descriptors.FUNCTION_VALUE);
      }
    }
  }

  private void check(String name, ClassDesc parameter) {
    method.help(
        InstanceTests.class,
        name,
        MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, parameter));
  }

  private void hostClass(Type.HostType type) {
    int index = method.unit().constant(type.className(), type.className());
    code.invokedynamic(DynamicCallSiteDesc.of(HOST_TYPE, "hostType", CLASS_SITE, index));
  }

  private static ClassDesc arrayClass(Type.ArrayType type) {
    return Descriptors.desc(Carriers.of(type));
  }

  private static MethodTypeDesc functionType(Type.FunctionType type) {
    return Descriptors.currency(Descriptors.desc(Context.class), type.signature());
  }
}
