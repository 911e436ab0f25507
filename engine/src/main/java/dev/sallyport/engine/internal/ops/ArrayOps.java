package dev.sallyport.engine.internal.ops;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;
import java.lang.reflect.Array;

/**
 * Arrays, which are Java arrays of the elements' carriers. Null is found before a bad index, a bad
 * index before an element that does not fit.
 */
public final class ArrayOps {

  private ArrayOps() {}

  /** Makes an array of zeros, falses or nulls; a negative length traps. */
  public static Object create(Class<?> elementCarrier, int length) {
    return Array.newInstance(elementCarrier, nonNegative(length));
  }

  /** The length as it is; a negative one traps. To be asked before memory is charged. */
  public static int nonNegative(int length) {
    if (length < 0) {
      throw new TrapException(TrapCode.NEGATIVE_LENGTH, String.valueOf(length));
    }
    return length;
  }

  public static int length(Object array) {
    return Array.getLength(References.nonNull(array));
  }

  public static Object get(Object array, int index) {
    return Array.get(array, checked(array, index));
  }

  /** Writes an element; one that an array of references cannot hold traps as a bad cast. */
  public static void set(Object array, int index, Object value) {
    int place = checked(array, index);
    if (array instanceof Object[] references) {
      setReference(references, place, value);
    } else {
      Array.set(array, place, value);
    }
  }

  private static void setReference(Object[] array, int index, Object value) {
    try {
      array[index] = value;
    } catch (ArrayStoreException e) {
      throw Traps.of(e);
    }
  }

  private static int checked(Object array, int index) {
    int length = length(array);
    if (index < 0 || index >= length) {
      throw new TrapException(
          TrapCode.INDEX_OUT_OF_BOUNDS, "index " + index + ", length " + length);
    }
    return index;
  }
}
