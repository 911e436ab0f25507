package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Import;
import dev.sallyport.ir.Name;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;

/** Tells the class-file writer how guest classes are related, of which it can load none. */
final class GuestHierarchy implements ClassHierarchyResolver {

  private final Unit unit;
  private final Map<ClassDesc, ClassHierarchyInfo> guests = new HashMap<>();
  private final ClassHierarchyResolver others =
      ClassHierarchyResolver.ofClassLoading(GuestHierarchy.class.getClassLoader())
          .orElse(ClassHierarchyResolver.defaultResolver());

  GuestHierarchy(Unit unit) {
    this.unit = unit;
    unit.module().classes().forEach(c -> add(Name.local(c.name()), c));
    for (Import imported : unit.module().imports()) {
      imported.classes().forEach(c -> add(Name.imported(imported.packageName(), c.name()), c));
    }
  }

  private void add(Name name, ClassDefinition definition) {
    ClassDesc self = unit.descriptors().guestClass(name);
    boolean trait = definition.kind() == ClassDefinition.Kind.TRAIT;
    guests.put(
        self,
        trait
            ? ClassHierarchyInfo.ofInterface()
            : ClassHierarchyInfo.ofClass(superclass(definition)));
  }

  private ClassDesc superclass(ClassDefinition definition) {
    return unit.descriptors().of(definition.superclass());
  }

  @Override
  public ClassHierarchyInfo getClassInfo(ClassDesc type) {
    ClassHierarchyInfo guest = guests.get(type);
    return guest != null ? guest : others.getClassInfo(type);
  }

  /** The JVM superclass of a guest class. */
  ClassDesc superclassOf(ClassDefinition definition) {
    return definition.kind() == ClassDefinition.Kind.TRAIT
        ? java.lang.constant.ConstantDescs.CD_Object
        : superclass(definition);
  }
}
