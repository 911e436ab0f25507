package dev.sallyport.engine.internal.interpreter;

import static dev.sallyport.engine.internal.interpreter.Guest.assertTraps;
import static dev.sallyport.engine.internal.interpreter.Guest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.TrapException;
import dev.sallyport.ir.TrapCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ControlTest {

  private static final String GCD =
      """
      export func "f"(i64, i64) -> i64 {
      b7(v8: i64, v9: i64):
          jump b0(v8, v9)
      b0(v0: i64, v1: i64):
          v2 = const.i64 0
          v3 = eq v1, v2
          br v3, b2(v0), b1(v0, v1)
      b1(v4: i64, v5: i64):
          v6 = srem v4, v5
          jump b0(v5, v6)
      b2(v7: i64):
          return v7
      }
      """;

  @Test
  void aLoopCarriesItsValuesAsArguments() throws Throwable {
    assertEquals(12L, run(GCD, 48L, 36L));
    assertEquals(1L, run(GCD, 17L, 5L));
  }

  @Test
  void argumentsOfATargetAreAllReadBeforeAnyParameterIsWritten() throws Throwable {
    String text =
        """
        export func "f"(i64, i64) -> i64 {
        b0(v0: i64, v1: i64):
            v9 = const.i1 1
            jump b1(v0, v1, v9)
        b1(v2: i64, v3: i64, v4: i1):
            v5 = const.i1 0
            br v4, b1(v3, v2, v5), b2
        b2:
            v6 = sub v2, v3
            return v6
        }
        """;
    assertEquals(-7L, run(text, 10L, 3L));
  }

  private static final String SWITCH =
      """
      export func "f"(T) -> i32 {
      b0(v0: T):
          v1 = const.i32 10
          v2 = const.i32 20
          v3 = const.i32 30
          switch v0 { 0: b1(v1), -1: b1(v2), default: b1(v3) }
      b1(v4: i32):
          return v4
      }
      """;

  @Test
  void aSwitchGoesToTheCaseOrElseToTheDefault() throws Throwable {
    assertEquals(10, run(SWITCH.replace("T", "i64"), 0L));
    assertEquals(20, run(SWITCH.replace("T", "i8"), (byte) -1));
    assertEquals(20, run(SWITCH.replace("T", "i16"), (short) -1));
    assertEquals(30, run(SWITCH.replace("T", "i32"), 7));
  }

  @Test
  void aSwitchOfAHundredThousandArmsIsNotSearched() throws Throwable {
    String arms =
        IntStream.range(0, 100_000)
            .mapToObj(i -> i * 3 + ": b2(v1)")
            .collect(Collectors.joining(", "));
    String text =
        """
        export func "f"(i32) -> i32 {
        b0(v0: i32):
            jump b1(v0)
        b1(v1: i32):
            switch v1 { %s, default: b3 }
        b2(v2: i32):
            v3 = const.i32 3
            v4 = sub v2, v3
            jump b1(v4)
        b3:
            return v1
        }
        """
            .formatted(arms);
    assertEquals(-3, run(text, 29_997));
  }

  @Test
  void aFunctionWithoutResultGivesNull() throws Throwable {
    assertNull(run("export func \"f\"() { b0: return }"));
  }

  @ParameterizedTest
  @EnumSource
  void aTrapHasItsCode(TrapCode code) {
    assertTraps(code, "export func \"f\"() { b0: trap %s }".formatted(code.text()));
  }

  private static final String THROW =
      """
      export func "f"(ref Throwable) {
      b0(v0: ref Throwable):
          throw v0
      }
      """;

  @Test
  void whatIsThrownComesOutAsItself() {
    var thrown = new java.io.IOException("disk");
    assertSame(thrown, assertThrows(java.io.IOException.class, () -> run(THROW, thrown)));
    var error = new AssertionError();
    assertSame(error, assertThrows(AssertionError.class, () -> run(THROW, error)));
  }

  @Test
  void throwingNullTraps() {
    assertTraps(TrapCode.NULL_REFERENCE, THROW, (Object) null);
  }

  @Test
  void divisionByZeroTraps() {
    assertTraps(TrapCode.DIVIDE_BY_ZERO, GCD.replace("eq v1", "ne v1"), 1L, 0L);
  }

  private static final String RECURSION =
      """
      export func "f"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 0
          v2 = eq v0, v1
          br v2, b1, b2
      b1:
          return v1
      b2:
          v3 = const.i64 1
          v4 = sub v0, v3
          v5 = call "f"(v4)
          v6 = add v5, v3
          return v6
      }
      """;

  private static Object onLargeStack(java.util.concurrent.Callable<Object> action)
      throws Exception {
    var task = new java.util.concurrent.FutureTask<>(action);
    new Thread(null, task, "deep", 1L << 30).start();
    return task.get();
  }

  @Test
  void recursionGoesAsDeepAsTheStackOfTheThread() throws Exception {
    assertEquals(50_000L, onLargeStack(() -> call(RECURSION, 50_000L)));
  }

  private static Object call(String text, Object argument) throws Exception {
    try {
      return run(text, argument);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anOverflowOfTheStackStaysItselfAndLeavesTheContextUsable() throws Throwable {
    var guest = new Guest();
    guest.add(RECURSION);
    assertThrows(StackOverflowError.class, () -> guest.call("f", -1L));
    assertNull(guest.context.frame);
    assertEquals(3L, guest.call("f", 3L));
  }

  @Test
  void valuesWithHugeNumbersTakeNoRoom() throws Throwable {
    String text = RECURSION.replace("v5", "v3000000");
    assertEquals(600L, run(text, 600L));
  }

  @Test
  void theTrapOfAnOperationSaysWhatWasWrong() {
    String text =
        """
        export func "f"(array i32, i32) -> i32 {
        b0(v0: array i32, v1: i32):
            v2 = arrayget v0, v1
            return v2
        }
        """;
    var trap = assertThrows(TrapException.class, () -> run(text, new int[3], 5));
    assertEquals("array index out of bounds: index 5, length 3", trap.getMessage());
  }
}
