package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes guest classes and traits. Their methods only call the functions that implement them, so
 * that a function is compiled once however it is reached.
 */
final class GuestClasses {

  private final Unit unit;
  private final GuestHierarchy hierarchy;

  GuestClasses(Unit unit, GuestHierarchy hierarchy) {
    this.unit = unit;
    this.hierarchy = hierarchy;
  }

  ClassDesc name(ClassDefinition definition) {
    return unit.descriptors().guestClass(Name.local(definition.name()));
  }

  void write(ClassDefinition definition, ClassBuilder type) {
    ClassDesc superclass = hierarchy.superclassOf(definition);
    type.withFlags(flags(definition.kind()));
    type.withSuperclass(superclass);
    type.withInterfaceSymbols(Lists.map(definition.traits(), unit.descriptors()::guestClass));
    if (definition.kind() != ClassDefinition.Kind.TRAIT) {
      type.withMethodBody(
          ConstantDescs.INIT_NAME,
          ConstantDescs.MTD_void,
          ClassFile.ACC_PUBLIC,
          code -> constructor(code, superclass));
    }
    for (ClassDefinition.Field field : definition.fields()) {
      type.withField(
          JvmNames.member(field.name()), unit.descriptors().of(field.type()), ClassFile.ACC_PUBLIC);
    }
    definition.methods().forEach(m -> method(type, m));
  }

  private static int flags(ClassDefinition.Kind kind) {
    return ClassFile.ACC_PUBLIC
        | switch (kind) {
          case CLASS -> ClassFile.ACC_SUPER;
          case FINAL -> ClassFile.ACC_SUPER | ClassFile.ACC_FINAL;
          case ABSTRACT -> ClassFile.ACC_SUPER | ClassFile.ACC_ABSTRACT;
          case TRAIT -> ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT;
        };
  }

  private static void constructor(CodeBuilder code, ClassDesc superclass) {
    code.aload(0)
        .invokespecial(superclass, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
        .return_();
  }

  private void method(ClassBuilder type, ClassDefinition.Method method) {
    String name = JvmNames.member(method.name());
    MethodTypeDesc descriptor = unit.descriptors().function(method.signature());
    if (method.implementation().isEmpty()) {
      type.withMethod(name, descriptor, ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT, _ -> {});
    } else {
      type.withMethodBody(
          name,
          descriptor,
          ClassFile.ACC_PUBLIC,
          code -> forward(code, method.implementation().get(), method.signature()));
    }
  }

  // From (this, context, arguments) to (context, receiver, arguments). Where a trait is implemented
  // for a class that the JVM cannot see here, its interface type is assignable all the same.
  private void forward(CodeBuilder code, String function, Signature signature) {
    Unit.Place place = unit.place(Name.local(function));
    Signature target = unit.index().signature(Name.local(function)).orElseThrow();
    code.aload(1).aload(0);
    int slot = 2;
    for (Type parameter : signature.parameters()) {
      code.loadLocal(Descriptors.kind(parameter), slot);
      slot += Descriptors.slots(parameter);
    }
    code.invokestatic(place.owner(), place.method(), unit.descriptors().function(target));
    code.return_(Descriptors.kind(signature.result()));
  }
}
