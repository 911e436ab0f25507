package dev.sallyport.gypsum.internal.crossing;

import dev.sallyport.engine.MappedType;
import dev.sallyport.engine.NotConvertibleException;
import dev.sallyport.gypsum.internal.gen.HostNames;
import dev.sallyport.gypsum.internal.model.GType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;

/**
 * A type of a program at the border.
 *
 * @param place where values of it cross
 */
record GypsumType(Declarations declarations, GType type, Place place) implements MappedType {

  /** Where values cross. */
  enum Place {
    /** In a native function, which sees arrays in place of objects that are nothing else. */
    NATIVE,
    /** In a function, field or global that the host uses. */
    HOST,
    /** Anywhere; only the value itself tells what it is. */
    ANYWHERE
  }

  @Override
  public String text() {
    synchronized (declarations) {
      return declarations.text(type);
    }
  }

  @Override
  public MethodHandle toJava(Type java) throws NotConvertibleException {
    synchronized (declarations) {
      var conversions = new ToJava(declarations, place == Place.ANYWHERE);
      return atTop(
          isArray()
              ? conversions.ofElements((GType.ClassType) type, java)
              : conversions.convert(type, java));
    }
  }

  @Override
  public MethodHandle toGuest(Type java) throws NotConvertibleException {
    synchronized (declarations) {
      var conversions = new ToGuest(declarations);
      return atTop(
          isArray()
              ? conversions.ofElements((GType.ClassType) type, java)
              : conversions.convertOrNull(type, java));
    }
  }

  private boolean isArray() {
    return place == Place.NATIVE && HostNames.crossesAsArray(type);
  }

  private static MethodHandle atTop(MethodHandle conversion) {
    return MethodHandles.insertArguments(conversion, 1, 0);
  }
}
