package dev.sallyport.engine.internal.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.GuestException;
import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.HostCode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MergedTraceTest {

  private final Guest guest = new Guest();

  /** The frames of a trace down to the test; those of the host by their method alone. */
  private static List<String> frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .takeWhile(e -> !e.getClassName().matches("(org.junit|java|jdk)[.].*"))
        .map(MergedTraceTest::shown)
        .toList();
  }

  private static String shown(StackTraceElement element) {
    boolean isHost = element.getClassName().equals(HostCode.class.getName());
    return isHost ? "host " + element.getMethodName() : element.toString();
  }

  private static final String DIVISION =
      """
      package "math" 1.0
      source "math.gy"
      func "divide"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 1
          v2 = const.i64 0      @6:1
          v3 = sdiv v1, v2      @7:9-7:14
          return v3             @8:1
      }
      export func "f"(i64) -> i64 {
      b0(v0: i64):
          v1 = call "divide"(v0) @21:3
          return v1
      }
      """;

  @Test
  void aTrapShowsTheGuestCallsWithTheirLines() {
    var made = guest.add(DIVISION);
    var trap = assertThrows(TrapException.class, () -> guest.call(made.function("f"), 1L));
    assertEquals(List.of("math.divide(math.gy:7)", "math.f(math.gy:21)"), frames(trap));
  }

  @Test
  void withoutASourcePlaceTheLineIsThatOfTheText() {
    String text =
        """
        export func "f"(i64) -> i64 {
        b0(v0: i64):
            v1 = const.i64 0
            v2 = sdiv v0, v1
            return v2
        }
        """;
    guest.add("package \"t\" 1.0\n" + text);
    var trap = assertThrows(TrapException.class, () -> guest.call("f", 1L));
    assertEquals(List.of("t.f(t.sir:5)"), frames(trap));
  }

  private static final String ACROSS =
      """
      package "t" 1.0
      native func "back"(ref Throwable)
      class "Oops" extends Exception { }
      export func "f"(ref Throwable) {
      b0(v0: ref Throwable):
          call "back"(v0)
          return
      }
      export func "g"(ref Throwable) {
      b0(v0: ref Throwable):
          throw v0
      }
      export func "oops"() -> ref Object {
      b0:
          v0 = new "Oops"
          return v0
      }
      export func "h"(ref Throwable) {
      b0(v0: ref Throwable):
          v1 = new "Oops"
          throw v1
      }
      """;

  /** Loads the package with a native {@code back} that calls a function of it. */
  private void callingBack(String function) throws Exception {
    guest.natives.put("back", HostCode.callingBack(guest.add(ACROSS).function(function)));
  }

  @Test
  void guestAndHostFramesStandInTheOrderOfTheCalls() throws Throwable {
    callingBack("h");
    var thrown = assertThrows(GuestException.class, () -> guest.call("f", (Object) null));
    assertEquals(
        List.of("t.h(t.sir:20)", "host callBack", "t.back(t.sir)", "t.f(t.sir:6)"), frames(thrown));
  }

  @Test
  void anExceptionOfTheHostGetsTheGuestFramesToo() throws Throwable {
    guest.natives.put("back", HostCode.failing());
    guest.add(ACROSS);
    var thrown = assertThrows(IllegalStateException.class, () -> guest.call("f", (Object) null));
    assertEquals(List.of("host fail", "t.back(t.sir)", "t.f(t.sir:6)"), frames(thrown));
  }

  @Test
  void theTraceOfAGuestExceptionBeginsWhereItWasMade() throws Throwable {
    callingBack("g");
    var made = (GuestException) guest.call("oops");
    assertEquals(List.of("t.oops(t.sir:15)"), frames(made));
    var thrown = assertThrows(GuestException.class, () -> guest.call("f", made));
    assertSame(made, thrown);
    assertEquals(List.of("t.oops(t.sir:15)"), frames(thrown));
  }

  @Test
  void causesAreMergedAsWell() throws Throwable {
    guest.natives.put("back", HostCode.failing());
    guest.add(ACROSS);
    var thrown = assertThrows(IllegalStateException.class, () -> guest.call("f", (Object) null));
    assertEquals(List.of("host fail", "t.back(t.sir)", "t.f(t.sir:6)"), frames(thrown.getCause()));
  }

  @Test
  void anExceptionWithoutATraceStaysWithoutOne() throws Throwable {
    callingBack("g");
    var bare = new Exception("bare", null, false, false) {};
    var thrown = assertThrows(Exception.class, () -> guest.call("f", bare));
    assertSame(bare, thrown);
    assertEquals(0, thrown.getStackTrace().length);
  }

  @Test
  void aLimitShowsWhereTheGuestWas() {
    var limited = new Guest(Limit.FUEL);
    var made = limited.add(DIVISION);
    limited.context.fuel = 1;
    var thrown = assertThrows(LimitException.class, () -> limited.call(made.function("f"), 1L));
    assertEquals(List.of("math.f(math.gy:21)"), frames(thrown));
  }

  @Test
  void aCallTooDeepShowsTheFunctionThatWasEntered() {
    var limited = new Guest(Limit.STACK_DEPTH);
    var made = limited.add(DIVISION);
    limited.context.maxDepth = 1;
    var thrown = assertThrows(LimitException.class, () -> limited.call(made.function("f"), 1L));
    assertEquals(List.of("math.divide(t.sir:3)", "math.f(math.gy:21)"), frames(thrown));
  }

  @Test
  void aDeepTraceIsCutWhereTheJvmCutsIt() {
    guest.add(
        """
        package "t" 1.0
        export func "f"(i64) -> i64 {
        b0(v0: i64):
            v1 = const.i64 1
            v2 = sub v0, v1
            v3 = sdiv v1, v0
            v4 = call "f"(v2)
            return v4
        }
        """);
    var trap = assertThrows(TrapException.class, () -> guest.call("f", 300L));
    var guestFrames =
        Stream.of(trap.getStackTrace()).filter(e -> e.getClassName().equals("t")).toList();
    assertEquals("t.f(t.sir:6)", guestFrames.getFirst().toString());
    assertTrue(guestFrames.stream().skip(1).allMatch(e -> e.getLineNumber() == 7));
    assertEquals(List.of(), interpreterFrames(trap));
  }

  private static List<StackTraceElement> interpreterFrames(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .filter(e -> e.getClassName().equals(Frame.class.getName()))
        .toList();
  }

  @Test
  void framesOfAnotherContextInBetweenAreMergedToo() throws Throwable {
    var other = new Guest();
    MethodHandle divide = other.add(DIVISION).function("f");
    var inner = MethodHandles.insertArguments(divide, 0, other.context, 1L);
    var ignoring = MethodHandles.dropArguments(inner, 0, Context.class, Throwable.class);
    guest.natives.put("back", HostCode.callingBack(ignoring));
    guest.add(ACROSS);
    var trap = assertThrows(TrapException.class, () -> guest.call("f", (Object) null));
    assertEquals(
        List.of(
            "math.divide(math.gy:7)",
            "math.f(math.gy:21)",
            "host callBack",
            "t.back(t.sir)",
            "t.f(t.sir:6)"),
        frames(trap));
  }
}
