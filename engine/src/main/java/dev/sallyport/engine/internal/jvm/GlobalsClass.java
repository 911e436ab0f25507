package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Global;
import dev.sallyport.ir.Op;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;

/**
 * Writes the class of which each context has one object: a field for each global, set to its
 * initial constant. The constructor goes through groups of fields, since a method can only be so
 * long.
 */
final class GlobalsClass {

  private static final int GROUP = 500;

  private final Unit unit;
  private final ClassDesc self;

  GlobalsClass(Unit unit, ClassDesc self) {
    this.unit = unit;
    this.self = self;
  }

  void write(ClassBuilder type) {
    List<Global> globals = unit.module().globals();
    for (Global global : globals) {
      type.withField(
          JvmNames.member(global.name()),
          unit.descriptors().of(global.type()),
          ClassFile.ACC_PUBLIC);
    }
    int groups = (globals.size() + GROUP - 1) / GROUP;
    type.withMethodBody(
        ConstantDescs.INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_PUBLIC,
        code -> constructor(code, groups));
    for (int i = 0; i < groups; i++) {
      var group = globals.subList(i * GROUP, Math.min(globals.size(), (i + 1) * GROUP));
      type.withMethodBody(
          initializer(i), ConstantDescs.MTD_void, ClassFile.ACC_PRIVATE, c -> set(c, group));
    }
  }

  // No guest name becomes this one: member names have no dash in front of them by themselves.
  private static String initializer(int group) {
    return "-set" + group;
  }

  private void constructor(CodeBuilder code, int groups) {
    code.aload(0)
        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    for (int i = 0; i < groups; i++) {
      code.aload(0).invokevirtual(self, initializer(i), ConstantDescs.MTD_void);
    }
    code.return_();
  }

  private void set(CodeBuilder code, List<Global> globals) {
    for (Global global : globals) {
      code.aload(0);
      push(code, global.initial());
      code.putfield(self, JvmNames.member(global.name()), unit.descriptors().of(global.type()));
    }
    code.return_();
  }

  private void push(CodeBuilder code, Op.Leaf initial) {
    new ConstantCode(code, unit).push(initial);
  }
}
