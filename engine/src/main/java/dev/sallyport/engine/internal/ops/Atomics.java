package dev.sallyport.engine.internal.ops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Memory by absolute address, sequentially consistent, in the byte order of the machine. An address
 * that is not a multiple of the width is an {@link IllegalArgumentException}.
 */
public final class Atomics {

  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  private static final VarHandle I8 = ValueLayout.JAVA_BYTE.varHandle();
  private static final VarHandle I16 = ValueLayout.JAVA_SHORT.varHandle();
  private static final VarHandle I32 = ValueLayout.JAVA_INT.varHandle();
  private static final VarHandle I64 = ValueLayout.JAVA_LONG.varHandle();

  private Atomics() {}

  /** Whether the byte is not 0. */
  public static boolean loadI1(long address) {
    return loadI8(address) != 0;
  }

  public static byte loadI8(long address) {
    return (byte) I8.getVolatile(ALL, address);
  }

  public static short loadI16(long address) {
    return (short) I16.getVolatile(ALL, address);
  }

  public static int loadI32(long address) {
    return (int) I32.getVolatile(ALL, address);
  }

  public static long loadI64(long address) {
    return (long) I64.getVolatile(ALL, address);
  }

  public static float loadF32(long address) {
    return Float.intBitsToFloat(loadI32(address));
  }

  public static double loadF64(long address) {
    return Double.longBitsToDouble(loadI64(address));
  }

  /** Writes a byte: 0 or 1. */
  public static void store(long address, boolean value) {
    store(address, (byte) (value ? 1 : 0));
  }

  public static void store(long address, byte value) {
    I8.setVolatile(ALL, address, value);
  }

  public static void store(long address, short value) {
    I16.setVolatile(ALL, address, value);
  }

  public static void store(long address, int value) {
    I32.setVolatile(ALL, address, value);
  }

  public static void store(long address, long value) {
    I64.setVolatile(ALL, address, value);
  }

  public static void store(long address, float value) {
    store(address, Float.floatToRawIntBits(value));
  }

  public static void store(long address, double value) {
    store(address, Double.doubleToRawLongBits(value));
  }

  /** Adds; like all that follow, gives what was there before. */
  public static int add(long address, int value) {
    return (int) I32.getAndAdd(ALL, address, value);
  }

  public static long add(long address, long value) {
    return (long) I64.getAndAdd(ALL, address, value);
  }

  public static int and(long address, int value) {
    return (int) I32.getAndBitwiseAnd(ALL, address, value);
  }

  public static long and(long address, long value) {
    return (long) I64.getAndBitwiseAnd(ALL, address, value);
  }

  public static int or(long address, int value) {
    return (int) I32.getAndBitwiseOr(ALL, address, value);
  }

  public static long or(long address, long value) {
    return (long) I64.getAndBitwiseOr(ALL, address, value);
  }

  public static int xor(long address, int value) {
    return (int) I32.getAndBitwiseXor(ALL, address, value);
  }

  public static long xor(long address, long value) {
    return (long) I64.getAndBitwiseXor(ALL, address, value);
  }

  /** Replaces. */
  public static int xchg(long address, int value) {
    return (int) I32.getAndSet(ALL, address, value);
  }

  public static long xchg(long address, long value) {
    return (long) I64.getAndSet(ALL, address, value);
  }

  /** Replaces if the expected value is there. */
  public static int cas(long address, int expected, int replacement) {
    return (int) I32.compareAndExchange(ALL, address, expected, replacement);
  }

  public static long cas(long address, long expected, long replacement) {
    return (long) I64.compareAndExchange(ALL, address, expected, replacement);
  }

  /** Keeps every memory access before it from being reordered with any behind it. */
  public static void fence() {
    VarHandle.fullFence();
  }
}
