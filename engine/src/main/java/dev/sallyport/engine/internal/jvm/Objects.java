package dev.sallyport.engine.internal.jvm;

import dev.sallyport.engine.internal.ops.Sizes;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Emits objects, arrays, type tests and globals. */
final class Objects {

  private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();

  private final Emission method;
  private final CodeBuilder code;
  private final Unit unit;
  private final TypeTests tests;

  Objects(Emission method) {
    this.method = method;
    this.code = method.code();
    this.unit = method.unit();
    this.tests = new TypeTests(method);
  }

  void make(Op.New op) {
    method.meter().allocate(Sizes.object(fieldCount(op.type().name())));
    ClassDesc type = unit.descriptors().of(op.type());
    method.traps().end();
    code.new_(type).dup();
    code.invokespecial(type, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
  }

  private int fieldCount(Name name) {
    return unit.index().supertypes(name).stream()
        .mapToInt(owner -> unit.index().classOf(owner).orElseThrow().fields().size())
        .sum();
  }

  void getField(Op.GetField get) {
    method.load(get.object());
    method.traps().mayTrap();
    code.getfield(owner(get.field()), JvmNames.member(get.field().name()), type(get.field()));
  }

  void setField(Op.SetField set) {
    method.load(set.object());
    method.load(set.value());
    method.traps().mayTrap();
    code.putfield(owner(set.field()), JvmNames.member(set.field().name()), type(set.field()));
  }

  private ClassDesc owner(Member field) {
    return unit.descriptors().guestClass(unit.index().declaringField(field).orElseThrow());
  }

  private ClassDesc type(Member field) {
    ClassDefinition.Field found = unit.index().field(field).orElseThrow();
    return unit.descriptors().of(found.type());
  }

  void newArray(Op.NewArray op) {
    method.load(op.length());
    method.meter().allocateArray(Sizes.element(op.element()));
    method.traps().mayTrap();
    switch (op.element()) {
      case Type.Scalar scalar -> code.newarray(TypeKind.from(Descriptors.carrier(scalar)));
      case Type.Reference reference -> code.anewarray(elementClass(reference));
      case Type.NoValue _ -> throw new IllegalStateException("an array of nothing");
    }
  }

  private static ClassDesc elementClass(Type.Reference element) {
    return element == Type.BuiltIn.STRING ? ConstantDescs.CD_String : ConstantDescs.CD_Object;
  }

  void arrayLength(Op.ArrayLength op) {
    method.load(op.array());
    method.traps().mayTrap();
    code.arraylength();
  }

  void arrayGet(Op.ArrayGet get) {
    method.load(get.array());
    method.load(get.index());
    method.traps().mayTrap();
    Type element = element(get.array());
    code.arrayLoad(arrayKind(element));
    if (element instanceof Type.Reference && element != Type.BuiltIn.OBJECT) {
      code.checkcast(unit.descriptors().of(element));
    }
  }

  void arraySet(Op.ArraySet set) {
    method.load(set.array());
    method.load(set.index());
    method.load(set.value());
    method.traps().mayTrap();
    code.arrayStore(arrayKind(element(set.array())));
  }

  private Type element(Value array) {
    return ((Type.ArrayType) method.type(array)).element();
  }

  private static TypeKind arrayKind(Type element) {
    return TypeKind.from(Descriptors.carrier(element));
  }

  void instanceOf(Op.InstanceOf op) {
    method.load(op.object());
    tests.instanceOf(op.type());
  }

  void cast(Op.Cast op) {
    method.load(op.object());
    tests.cast(op.type());
  }

  void getGlobal(Op.GetGlobal get) {
    loadGlobals(get.global());
    code.getfield(globalsClass(get.global()), field(get.global()), globalType(get.global()));
  }

  void setGlobal(Op.SetGlobal set) {
    loadGlobals(set.global());
    method.load(set.value());
    code.putfield(globalsClass(set.global()), field(set.global()), globalType(set.global()));
  }

  private void loadGlobals(Name global) {
    method.loadContext();
    code.getfield(Descriptors.CONTEXT, "globals", OBJECTS);
    code.loadConstant(unit.slotOf(global)).aaload().checkcast(globalsClass(global));
  }

  private ClassDesc globalsClass(Name global) {
    return ClassDesc.of(JvmNames.globalsClass(unit.homeOf(global)));
  }

  private static String field(Name global) {
    return JvmNames.member(global.text());
  }

  private ClassDesc globalType(Name global) {
    return unit.descriptors().of(unit.index().globalType(global).orElseThrow());
  }

  static MethodTypeDesc test(ClassDesc parameter) {
    return MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, parameter);
  }
}
