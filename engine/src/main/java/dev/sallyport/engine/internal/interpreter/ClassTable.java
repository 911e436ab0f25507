package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.TrapException;
import dev.sallyport.engine.internal.ops.References;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Member;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.internal.Lists;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that a package names, each built when it is first needed. */
final class ClassTable {

  private final InterpretedPackage home;
  private final Map<String, InterpretedClass> own = new ConcurrentHashMap<>();

  ClassTable(InterpretedPackage home) {
    this.home = home;
  }

  /** A class by the name that this package has for it. */
  InterpretedClass find(Name name) {
    return name.isImported()
        ? home.imported(name.packageName()).classes().find(Name.local(name.text()))
        : own(name.text());
  }

  // Not computeIfAbsent, because building a class builds those above it. There must be only one of
  // each, so that whoever comes second takes the first one's.
  private InterpretedClass own(String name) {
    InterpretedClass known = own.get(name);
    if (known != null) {
      return known;
    }
    InterpretedClass built = build(home.index().classOf(Name.local(name)).orElseThrow());
    InterpretedClass first = own.putIfAbsent(name, built);
    return first == null ? built : first;
  }

  private InterpretedClass build(ClassDefinition definition) {
    InterpretedClass superclass =
        definition.superclass() instanceof Type.ClassType type ? find(type.name()) : null;
    List<InterpretedClass> traits = Lists.map(definition.traits(), this::find);
    return new InterpretedClass(home, definition, superclass, traits);
  }

  /** Reads a field; traps if the object is null or has no such field. */
  Object getField(Member field, Object object) {
    InterpretedClass owner = find(field.owner());
    return instance(owner, object).fields()[owner.slot(field.name())];
  }

  /** Writes a field; traps if the object is null or has no such field. */
  void setField(Member field, Object object, Object value) {
    InterpretedClass owner = find(field.owner());
    instance(owner, object).fields()[owner.slot(field.name())] = value;
  }

  /** The object as an instance of a class; traps if it is null or none. */
  GuestInstance instance(InterpretedClass type, Object object) {
    References.nonNull(object);
    if (object instanceof GuestInstance instance && instance.type().isSubtypeOf(type)) {
      return instance;
    }
    throw badCast(object, type.toString());
  }

  /** The trap of a cast that failed, which names classes as every executor does. */
  static TrapException badCast(Object object, String to) {
    return object instanceof GuestInstance instance
        ? new TrapException(TrapCode.BAD_CAST, instance.type() + " to " + to)
        : References.badCast(object, to);
  }
}
