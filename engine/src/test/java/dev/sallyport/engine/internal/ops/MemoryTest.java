package dev.sallyport.engine.internal.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Type;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MemoryTest {

  private final Arena arena = Arena.ofShared();
  private final MemorySegment segment = arena.allocate(64, 16);
  private final long base = segment.address();

  @AfterEach
  void free() {
    arena.close();
  }

  private List<Integer> bytes(int from, int count) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      found.add(Byte.toUnsignedInt(segment.get(ValueLayout.JAVA_BYTE, from + i)));
    }
    return found;
  }

  @Test
  void theLowestByteComesFirstAtAnyAlignment() {
    Memory.store(base + 1, (short) 0x1234);
    assertEquals(List.of(0x34, 0x12), bytes(1, 2));
    Memory.store(base + 5, 0x12345678);
    assertEquals(List.of(0x78, 0x56, 0x34, 0x12), bytes(5, 4));
    Memory.store(base + 11, 0x0102030405060708L);
    assertEquals(List.of(8, 7, 6, 5, 4, 3, 2, 1), bytes(11, 8));
    Memory.store(base + 21, 1.0f);
    assertEquals(List.of(0, 0, 0x80, 0x3f), bytes(21, 4));
    Memory.store(base + 27, -2.0);
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0xc0), bytes(27, 8));
  }

  @Test
  void whatWasStoredIsLoaded() {
    Memory.store(base + 3, Byte.MIN_VALUE);
    assertEquals(Byte.MIN_VALUE, Memory.loadI8(base + 3));
    Memory.store(base + 3, Short.MIN_VALUE);
    assertEquals(Short.MIN_VALUE, Memory.loadI16(base + 3));
    Memory.store(base + 3, Integer.MIN_VALUE);
    assertEquals(Integer.MIN_VALUE, Memory.loadI32(base + 3));
    Memory.store(base + 3, Long.MAX_VALUE);
    assertEquals(Long.MAX_VALUE, Memory.loadI64(base + 3));
    Memory.store(base + 3, Float.MIN_VALUE);
    assertEquals(Float.MIN_VALUE, Memory.loadF32(base + 3));
    Memory.store(base + 3, Double.MIN_VALUE);
    assertEquals(Double.MIN_VALUE, Memory.loadF64(base + 3));
  }

  @Test
  void aTruthValueIsAByteAndAnyByteButZeroIsTrue() {
    Memory.store(base, true);
    assertEquals(List.of(1), bytes(0, 1));
    Memory.store(base, (byte) 0x40);
    assertTrue(Memory.loadI1(base));
    assertTrue(Atomics.loadI1(base));
    Memory.store(base, false);
    assertFalse(Memory.loadI1(base));
  }

  @Test
  void anAddressOfTheUpperHalfIsRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> Memory.loadI64(-8));
    assertThrows(IndexOutOfBoundsException.class, () -> Memory.store(Long.MIN_VALUE, 1));
  }

  @Test
  void atomicUpdatesGiveWhatWasThereBefore() {
    Atomics.store(base, 0b1100);
    assertEquals(0b1100, Atomics.and(base, 0b0110));
    assertEquals(0b0100, Atomics.or(base, 0b0001));
    assertEquals(0b0101, Atomics.xor(base, 0b1111));
    assertEquals(0b1010, Atomics.add(base, -3));
    assertEquals(7, Atomics.xchg(base, 9));
    assertEquals(9, Atomics.cas(base, 8, 1));
    assertEquals(9, Atomics.cas(base, 9, 1));
    assertEquals(1, Atomics.loadI32(base));
  }

  @Test
  void atomicUpdatesOfLongsGiveWhatWasThereBefore() {
    Atomics.store(base, 0b1100L);
    assertEquals(0b1100L, Atomics.and(base, 0b0110L));
    assertEquals(0b0100L, Atomics.or(base, 0b0001L));
    assertEquals(0b0101L, Atomics.xor(base, 0b1111L));
    assertEquals(0b1010L, Atomics.add(base, Long.MIN_VALUE));
    assertEquals(Long.MIN_VALUE + 10, Atomics.xchg(base, 9L));
    assertEquals(9L, Atomics.cas(base, 8L, 1L));
    assertEquals(9L, Atomics.cas(base, 9L, 1L));
    assertEquals(1L, Atomics.loadI64(base));
  }

  @Test
  void atomicAccessesOfEveryWidthAgreeWithPlainOnes() {
    Atomics.store(base, (byte) -3);
    assertEquals(-3, Memory.loadI8(base));
    assertEquals(-3, Atomics.loadI8(base));
    Atomics.store(base, (short) -300);
    assertEquals(-300, Memory.loadI16(base));
    assertEquals(-300, Atomics.loadI16(base));
    Atomics.store(base, 1.5f);
    assertEquals(1.5f, Memory.loadF32(base));
    assertEquals(1.5f, Atomics.loadF32(base));
    Atomics.store(base, -1.5);
    assertEquals(-1.5, Memory.loadF64(base));
    assertEquals(-1.5, Atomics.loadF64(base));
    Atomics.store(base, true);
    assertTrue(Memory.loadI1(base));
  }

  @Test
  void noUpdateOfTwoThreadsIsLost() throws InterruptedException {
    Runnable add =
        () -> {
          for (int i = 0; i < 50_000; i++) {
            Atomics.add(base, 1L);
            Atomics.fence();
          }
        };
    var other = Thread.ofPlatform().start(add);
    add.run();
    other.join();
    assertEquals(100_000, Atomics.loadI64(base));
  }

  @Test
  void stackMemoryIsZeroedAndAligned() {
    try (var stack = new StackAlloc()) {
      long first = stack.allocate(24, 64);
      long second = stack.allocate(8, 8);
      assertEquals(0, first % 64);
      assertEquals(0, Memory.loadI64(first) | Memory.loadI64(first + 16) | Memory.loadI64(second));
      assertTrue(second >= first + 24 || second + 8 <= first);
    }
  }

  @Test
  void machineCodeIsCalledWithScalars() throws Throwable {
    var calls = new NativeCalls();
    var signature = Signature.of(Type.Scalar.I32, Type.Scalar.I32);
    long abs = Linker.nativeLinker().defaultLookup().findOrThrow("abs").address();
    assertEquals(42, (int) calls.handle(signature).invokeExact(abs, -42));
    assertEquals(calls.handle(signature), calls.handle(signature));
  }

  @Test
  void machineCodeMayTakeAddressesAndGiveNothing() throws Throwable {
    var calls = new NativeCalls();
    var addr = Type.Scalar.ADDR;
    var i64 = Type.Scalar.I64;
    var nothing = Type.NoValue.VOID;
    long memmove = Linker.nativeLinker().defaultLookup().findOrThrow("memmove").address();
    Memory.store(base, 77L);
    calls.handle(Signature.of(nothing, addr, addr, i64)).invokeExact(memmove, base + 8, base, 8L);
    assertEquals(77L, Memory.loadI64(base + 8));
  }
}
