package dev.sallyport.engine;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Type;

/**
 * A type of a guest language, and how its values become those of Java types and back. Thread-safe.
 *
 * <p>A conversion is a handle that takes the {@link Context} and the value. The guest's side is the
 * {@link dev.sallyport.border.Carriers carrier} of the value, Java's side the erasure of the Java
 * type. A value that does not fit causes an exception when it is converted: an {@link
 * IllegalArgumentException} or {@link NullPointerException} that says where in the value.
 */
public interface MappedType {

  /** The type as a program of the language writes it. */
  String text();

  /**
   * Guest to Java.
   *
   * @throws NotConvertibleException if no value of the type, or not every one, has a counterpart
   */
  MethodHandle toJava(Type type) throws NotConvertibleException;

  /**
   * Java to guest. Of {@code Object} only the value itself tells what it is; it is then looked at
   * when it is converted.
   *
   * @throws NotConvertibleException if no value of the Java type, or not every one, has a
   *     counterpart
   */
  MethodHandle toGuest(Type type) throws NotConvertibleException;
}
