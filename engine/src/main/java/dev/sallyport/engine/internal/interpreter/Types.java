package dev.sallyport.engine.internal.interpreter;

import dev.sallyport.border.Carriers;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.internal.ops.References;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.util.List;

/** Answers which objects are of which type, as a package names the types. */
final class Types {

  private final InterpretedPackage home;

  Types(InterpretedPackage home) {
    this.home = home;
  }

  /** Whether the object is not null and an instance. */
  boolean isInstance(Type.Reference type, Object object) {
    return switch (type) {
      case Type.BuiltIn t -> Carriers.of(t).isInstance(object);
      case Type.ClassType t -> isInstance(t, object);
      case Type.HostType t -> home.hostType(t.className()).isInstance(object);
      case Type.ArrayType t -> References.isArray(object, Carriers.of(t));
      case Type.FunctionType t ->
          References.isFunction(object, Carriers.methodType(Context.class, t.signature()));
    };
  }

  private boolean isInstance(Type.ClassType type, Object object) {
    return object instanceof GuestInstance instance
        && instance.type().isSubtypeOf(home.classes().find(type.name()));
  }

  /** The object if it is null or an instance; else traps. */
  Object cast(Type.Reference type, Object object) {
    if (object != null && !isInstance(type, object)) {
      throw ClassTable.badCast(object, nameOf(type));
    }
    return object;
  }

  /**
   * A value from where its type is not known: from outside, or from an array of references. Its
   * class is checked, and else its carrier; what a carrier does not tell stays unknown.
   */
  Object checked(Type type, Object value) {
    boolean fits =
        value == null
            || type instanceof Type.Scalar
            || (type instanceof Type.ClassType t
                ? isInstance(t, value)
                : Carriers.of(type).isInstance(value));
    if (!fits) {
      throw ClassTable.badCast(value, nameOf(type));
    }
    return value;
  }

  private String nameOf(Type type) {
    return switch (type) {
      case Type.ClassType t -> home.classes().find(t.name()).toString();
      case Type.FunctionType t -> "a function " + Carriers.methodType(Context.class, t.signature());
      case Type.HostType t -> t.className();
      case Type.BuiltIn _, Type.ArrayType _, Type.Scalar _, Type.NoValue _ ->
          Carriers.of(type).getTypeName();
    };
  }

  /** Checks what comes from outside as the arguments of a call. */
  Object[] checked(Signature signature, Object[] arguments) {
    List<Type> types = signature.parameters();
    for (int i = 0; i < types.size(); i++) {
      checked(types.get(i), arguments[i]);
    }
    return arguments;
  }
}
