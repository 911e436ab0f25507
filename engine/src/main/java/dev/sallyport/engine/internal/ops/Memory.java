package dev.sallyport.engine.internal.ops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Memory by absolute address: any alignment, little end first. Nothing checks that memory is there;
 * an address above the lower half of the address space is an {@link IndexOutOfBoundsException}.
 *
 * <p>Segment and layouts are constants, so that each access compiles to a single move.
 */
public final class Memory {

  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private static final ValueLayout.OfByte I8 = ValueLayout.JAVA_BYTE;
  private static final ValueLayout.OfShort I16 =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt I32 =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong I64 =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat F32 =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble F64 =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private Memory() {}

  /** Whether the byte is not 0. */
  public static boolean loadI1(long address) {
    return loadI8(address) != 0;
  }

  public static byte loadI8(long address) {
    return ALL.get(I8, address);
  }

  public static short loadI16(long address) {
    return ALL.get(I16, address);
  }

  public static int loadI32(long address) {
    return ALL.get(I32, address);
  }

  public static long loadI64(long address) {
    return ALL.get(I64, address);
  }

  public static float loadF32(long address) {
    return ALL.get(F32, address);
  }

  public static double loadF64(long address) {
    return ALL.get(F64, address);
  }

  /** Writes a byte: 0 or 1. */
  public static void store(long address, boolean value) {
    store(address, (byte) (value ? 1 : 0));
  }

  public static void store(long address, byte value) {
    ALL.set(I8, address, value);
  }

  public static void store(long address, short value) {
    ALL.set(I16, address, value);
  }

  public static void store(long address, int value) {
    ALL.set(I32, address, value);
  }

  public static void store(long address, long value) {
    ALL.set(I64, address, value);
  }

  public static void store(long address, float value) {
    ALL.set(F32, address, value);
  }

  public static void store(long address, double value) {
    ALL.set(F64, address, value);
  }
}
