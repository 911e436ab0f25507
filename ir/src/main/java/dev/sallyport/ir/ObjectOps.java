package dev.sallyport.ir;

/** The operations on objects, arrays and globals that a {@link FunctionBuilder} writes. */
public sealed interface ObjectOps extends Emitter permits FunctionBuilder {

  /** A new object of a concrete class, its fields zero or null. */
  default Value newObject(Name className) {
    return value(new Op.New(new Type.ClassType(className)));
  }

  /** Reads a field; traps on null. */
  default Value getField(Member field, Value object) {
    return value(new Op.GetField(field, object));
  }

  /** Writes a field; traps on null. */
  default void setField(Member field, Value object, Value value) {
    emit(new Op.SetField(field, object, value));
  }

  /** A new array of an {@code i32} number of zeros or nulls. */
  default Value newArray(Type element, Value length) {
    return value(new Op.NewArray(element, length));
  }

  /** The length of an array as an {@code i32}; traps on null. */
  default Value arrayLength(Value array) {
    return value(new Op.ArrayLength(array));
  }

  /** Reads the element at an {@code i32} index; traps on null and out of bounds. */
  default Value arrayGet(Value array, Value index) {
    return value(new Op.ArrayGet(array, index));
  }

  /** Writes the element at an {@code i32} index; traps on null and out of bounds. */
  default void arraySet(Value array, Value index, Value value) {
    emit(new Op.ArraySet(array, index, value));
  }

  /** Whether an object is not null and an instance of a type; an {@code i1}. */
  default Value instanceOf(Value object, Type.Reference type) {
    return value(new Op.InstanceOf(type, object));
  }

  /** The same reference with another type; traps if the object is no instance; null passes. */
  default Value cast(Value object, Type.Reference type) {
    return value(new Op.Cast(type, object));
  }

  /** Whether two references are the same object, or both null; an {@code i1}. */
  default Value same(Value left, Value right) {
    return value(new Op.SameReference(left, right));
  }

  /** Reads a global. */
  default Value getGlobal(Name global) {
    return value(new Op.GetGlobal(global));
  }

  /** Writes a global. */
  default void setGlobal(Name global, Value value) {
    emit(new Op.SetGlobal(global, value));
  }
}
