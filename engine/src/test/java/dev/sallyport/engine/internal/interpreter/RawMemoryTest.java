package dev.sallyport.engine.internal.interpreter;

import static dev.sallyport.engine.internal.interpreter.Guest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RawMemoryTest {

  private static final String STORE_AND_LOAD =
      """
      export func "f"(T) -> T {
      b0(v0: T):
          v1 = stackalloc 32, 8
          store v1+3, v0
          v2 = const.i64 11
          v3 = addr.add v1, v2
          v4 = load.T v3-8
          return v4
      }
      """;

  private static final String ATOMIC =
      """
      export func "f"(T) -> T {
      b0(v0: T):
          v1 = stackalloc 32, 8
          atomic.store v1, v0
          fence
          v2 = atomic.load.T v1
          return v2
      }
      """;

  private static void assertKept(Object value, String type) throws Throwable {
    assertEquals(value, run(STORE_AND_LOAD.replace("T", type), value));
    assertEquals(value, run(ATOMIC.replace("T", type), value));
  }

  @Test
  void everyTypeIsLoadedAsItWasStored() throws Throwable {
    assertKept(true, "i1");
    assertKept((byte) -7, "i8");
    assertKept((short) -700, "i16");
    assertKept(Integer.MIN_VALUE, "i32");
    assertKept(Long.MAX_VALUE - 1, "i64");
    assertKept(0x1234_5678_9abcL, "addr");
    assertKept(1.5f, "f32");
    assertKept(-2.25, "f64");
  }

  private static Object update(String op, Object before, Object value) throws Throwable {
    String text =
        """
        export func "f"(T, T) -> T {
        b0(v0: T, v1: T):
            v2 = stackalloc 8, 8
            store v2, v0
            v3 = atomic.%s v2, v1
            v4 = load.T v2
            v5 = sub v4, v3
            return v5
        }
        """
            .formatted(op)
            .replace("T", before instanceof Integer ? "i32" : "i64");
    return run(text, before, value);
  }

  @Test
  void atomicUpdatesGiveTheOldValueAndLeaveTheNew() throws Throwable {
    assertEquals(5, update("add", 12, 5));
    assertEquals(0b1000 - 0b1100, update("and", 0b1100, 0b1010));
    assertEquals(0b1110 - 0b1100, update("or", 0b1100, 0b1010));
    assertEquals(0b0110 - 0b1100, update("xor", 0b1100, 0b1010));
    assertEquals(5 - 12, update("xchg", 12, 5));
    assertEquals(5L, update("add", 12L, 5L));
    assertEquals(0b1000L - 0b1100, update("and", 0b1100L, 0b1010L));
    assertEquals(0b1110L - 0b1100, update("or", 0b1100L, 0b1010L));
    assertEquals(0b0110L - 0b1100, update("xor", 0b1100L, 0b1010L));
    assertEquals(5L - 12, update("xchg", 12L, 5L));
  }

  private static final String CAS =
      """
      export func "f"(T, T) -> T {
      b0(v0: T, v1: T):
          v2 = stackalloc 8, 8
          v3 = const.T 12
          store v2, v3
          v4 = atomic.cas v2, v0, v1
          v5 = load.T v2
          v6 = const.T 1000
          v7 = mul v4, v6
          v8 = add v7, v5
          return v8
      }
      """;

  @Test
  void compareExchangeReplacesOnlyWhatIsExpected() throws Throwable {
    assertEquals(12_005, run(CAS.replace("T", "i32"), 12, 5));
    assertEquals(12_012, run(CAS.replace("T", "i32"), 13, 5));
    assertEquals(12_005L, run(CAS.replace("T", "i64"), 12L, 5L));
    assertEquals(12_012L, run(CAS.replace("T", "i64"), 13L, 5L));
  }

  @Test
  void stackMemoryIsZeroedAgainInEveryCallAndAligned() throws Throwable {
    var guest = new Guest();
    guest.add(
        """
        export func "f"() -> i64 {
        b0:
            v0 = stackalloc 64, 4096
            v1 = bitcast.i64 v0
            v2 = const.i64 4095
            v3 = and v1, v2
            v4 = load.i64 v0+56
            v5 = or v3, v4
            v6 = const.i64 -1
            store v0+56, v6
            return v5
        }
        """);
    assertEquals(0L, guest.call("f"));
    assertEquals(0L, guest.call("f"));
  }

  @Test
  void anAddressOfTheUpperHalfIsRefused() {
    String text =
        """
        export func "f"(addr) -> i64 { b0(v0: addr): v1 = load.i64 v0 return v1 }
        """;
    assertThrows(IndexOutOfBoundsException.class, () -> run(text, -8L));
  }
}
