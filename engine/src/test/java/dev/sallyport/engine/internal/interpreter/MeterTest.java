package dev.sallyport.engine.internal.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.TrapException;
import org.junit.jupiter.api.Test;

/** The counts are worked out by hand from the rule: a block costs its operations and one more. */
final class MeterTest {

  private static final long PLENTY = 1_000_000;

  /** What a call takes out of the fuel. */
  private static long fuelOf(String text, Object... arguments) throws Throwable {
    var guest = new Guest(Limit.FUEL);
    guest.add(text);
    guest.context.fuel = PLENTY;
    try {
      guest.call("f", arguments);
    } catch (TrapException _) {
      // What was charged before the trap is the question.
    }
    return PLENTY - guest.context.fuel;
  }

  private static final String LOOP =
      """
      export func "f"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 0
          v2 = const.i64 1
          jump b1(v0)
      b1(v3: i64):
          v4 = eq v3, v1
          br v4, b2, b3
      b2:
          return v3
      b3:
          v5 = sub v3, v2
          jump b1(v5)
      }
      """;

  @Test
  void everyBlockCostsItsOperationsAndOneMore() throws Throwable {
    assertEquals(3 + 2 + 1, fuelOf(LOOP, 0L));
    assertEquals(3 + 2 + 5 * (2 + 2) + 1, fuelOf(LOOP, 5L));
  }

  @Test
  void aLoopEndsAtTheHeaderForWhichThereIsNoFuel() {
    var guest = new Guest(Limit.FUEL);
    guest.add(LOOP);
    guest.context.fuel = 5000;
    assertThrows(LimitException.class, () -> guest.call("f", -1L));
    // The entry costs 3, each block of the loop 2: after 1,250 headers and 1,249 bodies there is
    // too
    // little, which would have been so one block earlier but for where it is looked at.
    assertEquals(5000 - 3 - 2 * (1250 + 1249), guest.context.fuel);
  }

  @Test
  void whatIsNotWatchedIsNotCharged() throws Throwable {
    var guest = new Guest(Limit.ALLOCATION, Limit.STACK_DEPTH);
    guest.add(LOOP);
    guest.context.fuel = 0;
    assertEquals(0L, guest.call("f", 5000L));
    assertEquals(0, guest.context.fuel);
  }

  @Test
  void anInterruptIsSeenInALoop() {
    var guest = new Guest(Limit.INTERRUPT);
    guest.add(LOOP);
    guest.context.pending = Limit.INTERRUPT;
    var thrown = assertThrows(LimitException.class, () -> guest.call("f", -1L));
    assertEquals(Limit.INTERRUPT, thrown.limit());
  }

  private static final String CALLS =
      """
      func "g"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 0
          v2 = sdiv v0, v1
          return v2
      }
      export func "f"(i64) -> i64 {
      b0(v0: i64) handler b1(v0):
          v1 = add v0, v0
          v2 = call "g"(v1)
          v3 = add v2, v2
          return v3
      b1(v4: ref Throwable, v5: i64):
          v6 = sdiv v5, v5
          return v6
      }
      """;

  @Test
  void blocksThatEndInAnExceptionCostTheSame() throws Throwable {
    // The first block of f, the one of g, which traps, and the handler.
    assertEquals(3 + 1 + 2 + 1 + 1 + 1, fuelOf(CALLS, 7L));
  }

  @Test
  void aHandlerOfTheSameFunctionIsChargedOnTop() throws Throwable {
    String text =
        """
        export func "f"(i64) -> i64 {
        b0(v0: i64) handler b1(v0):
            v1 = const.i64 0
            v2 = sdiv v0, v1
            return v2
        b1(v3: ref Throwable, v4: i64):
            return v4
        }
        """;
    assertEquals(3 + 1, fuelOf(text, 7L));
  }

  @Test
  void throwAndTrapCostTheirBlock() throws Throwable {
    assertEquals(1, fuelOf("export func \"f\"() { b0: trap assertion }"));
    String text =
        """
        export func "f"() {
        b0:
            v0 = const.null ref Throwable
            throw v0
        }
        """;
    assertEquals(2, fuelOf(text));
  }

  @Test
  void callsOfNullCostTheirBlock() throws Throwable {
    String text =
        """
        export func "f"(func ()) { b0(v0: func ()): callindirect (), v0() return }
        """;
    assertEquals(2, fuelOf(text, (Object) null));
  }

  private static long bytesOf(String operations) throws Throwable {
    var guest = new Guest(Limit.ALLOCATION);
    guest.add(
        """
        class "Base" { field "a" i8 }
        class "Two" extends "Base" { field "b" i64 }
        constant "shorts" array i16 [1, 2, 3]
        export func "f"(i32) { b0(v0: i32): OPS return }
        """
            .replace("OPS", operations));
    guest.context.allocation = PLENTY;
    try {
      guest.call("f", 10);
    } finally {
      guest.context.allocation = PLENTY - guest.context.allocation;
    }
    return guest.context.allocation;
  }

  @Test
  void allocationsAreChargedBySize() throws Throwable {
    assertEquals(16 + 2 * 8, bytesOf("v1 = new \"Two\""));
    assertEquals(16 + 10 * 4, bytesOf("v1 = newarray i32, v0"));
    assertEquals(16 + 10, bytesOf("v1 = newarray i1, v0"));
    assertEquals(16 + 10 * 8, bytesOf("v1 = newarray array i8, v0"));
    assertEquals(16 + 3 * 2, bytesOf("v1 = const.array \"shorts\""));
    assertEquals(40, bytesOf("v1 = stackalloc 40, 8"));
  }

  @Test
  void anAllocationBeyondTheBudgetIsNotMade() {
    var guest = new Guest(Limit.ALLOCATION);
    guest.add("export func \"f\"(i32) { b0(v0: i32): v1 = newarray i64, v0 return }");
    guest.context.allocation = 1000;
    var thrown = assertThrows(LimitException.class, () -> guest.call("f", Integer.MAX_VALUE));
    assertEquals(Limit.ALLOCATION, thrown.limit());
  }

  @Test
  void anArrayOfNegativeLengthTrapsWithoutACharge() {
    var guest = new Guest(Limit.ALLOCATION);
    guest.add("export func \"f\"(i32) { b0(v0: i32): v1 = newarray i64, v0 return }");
    guest.context.allocation = 1000;
    assertThrows(TrapException.class, () -> guest.call("f", -100));
    assertEquals(1000, guest.context.allocation);
  }

  private static final String RECURSION =
      """
      export func "f"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 1
          v2 = slt v0, v1
          br v2, b1, b2
      b1:
          return v0
      b2:
          v3 = sub v0, v1
          v4 = call "f"(v3)
          return v4
      }
      """;

  @Test
  void depthCountsGuestCallsAndIsGivenBack() throws Throwable {
    var guest = new Guest(Limit.STACK_DEPTH);
    guest.add(RECURSION);
    guest.context.maxDepth = 10;
    assertEquals(0L, guest.call("f", 9L));
    var thrown = assertThrows(LimitException.class, () -> guest.call("f", 10L));
    assertEquals(Limit.STACK_DEPTH, thrown.limit());
    assertEquals(0, guest.context.depth);
    assertEquals(0L, guest.call("f", 9L));
  }

  @Test
  void depthIsGivenBackWhenAHandlerCatches() throws Throwable {
    var guest = new Guest(Limit.STACK_DEPTH);
    guest.add(CALLS);
    guest.context.maxDepth = 2;
    assertEquals(1L, guest.call("f", 7L));
    assertEquals(0, guest.context.depth);
  }
}
