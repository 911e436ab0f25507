package dev.sallyport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.GuestException;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.TrapException;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.TrapCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionsTest {

  private static final String THROWER =
      """
      package "thrower" 1.0
      class "Oops" extends Exception {
        field "code" i64
      }
      native func "host.call"()
      export func "oops"(i64) {
      b0(v0: i64):
          v1 = new "Oops"
          setfield v1, "Oops"."code", v0
          throw v1
      }
      export func "through"() {
      b0:
          call "host.call"()
          return
      }
      export func "catching"() -> ref Throwable {
      b0 handler b1:
          call "host.call"()
          v0 = const.null ref Throwable
          return v0
      b1(v1: ref Throwable):
          return v1
      }
      export func "divide"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 10
          v2 = sdiv v1, v0
          return v2
      }
      """;

  static List<Executor> executors() {
    return Sir.executors();
  }

  /** A native that may throw anything. */
  @FunctionalInterface
  public interface Thrower {
    /** Does it. */
    void run(Context context) throws Exception;
  }

  private static Engine engine(Executor executor, Thrower thrower) {
    return Engine.builder()
        .executor(executor)
        .natives(NativeFunction.of("host", "call", Signature.parse("()"), Thrower.class, thrower))
        .build();
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aGuestExceptionIsTheGuestObjectItself(Executor executor) {
    try (Engine engine = engine(executor, _ -> {});
        Context context = engine.newContext()) {
      GuestFunction oops = context.function(Sir.load(engine, THROWER), "oops");
      GuestException thrown = assertThrows(GuestException.class, () -> oops.call(5L));
      assertEquals("thrower.Oops", thrown.guestClass());
      assertEquals(5L, context.object(thrown).get("code"));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aCheckedExceptionOfANativeComesOutAsItself(Executor executor) {
    var broken = new IOException("disk");
    try (Engine engine =
            engine(
                executor,
                _ -> {
                  throw broken;
                });
        Context context = engine.newContext()) {
      GuestFunction through = context.function(Sir.load(engine, THROWER), "through");
      assertSame(broken, assertThrows(IOException.class, through::call));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void guestCodeCatchesWhatANativeThrows(Executor executor) {
    var broken = new IllegalStateException("down");
    try (Engine engine =
            engine(
                executor,
                _ -> {
                  throw broken;
                });
        Context context = engine.newContext()) {
      GuestFunction catching = context.function(Sir.load(engine, THROWER), "catching");
      assertSame(broken, catching.call());
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void errorsOfTheJvmPassThroughGuestHandlers(Executor executor) {
    try (Engine engine =
            engine(
                executor,
                _ -> {
                  throw new AssertionError("a bug of the host");
                });
        Context context = engine.newContext()) {
      GuestFunction catching = context.function(Sir.load(engine, THROWER), "catching");
      assertThrows(AssertionError.class, catching::call);
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aNativeThatCatchesWhatItsCallbackThrowsGoesOn(Executor executor) {
    try (Engine engine = engine(executor, ExceptionsTest::catchCallback);
        Context context = engine.newContext()) {
      GuestFunction catching = context.function(Sir.load(engine, THROWER), "catching");
      assertSame(null, catching.call());
    }
  }

  private static void catchCallback(Context context) {
    GuestPackage thrower = context.engine().find("thrower").orElseThrow();
    GuestFunction oops = context.function(thrower, "oops");
    assertThrows(GuestException.class, () -> oops.call(1L));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aTrapNamesItsReasonAndItsPlace(Executor executor) {
    try (Engine engine = engine(executor, _ -> {});
        Context context = engine.newContext()) {
      GuestFunction divide = context.function(Sir.load(engine, THROWER), "divide");
      TrapException trap = assertThrows(TrapException.class, () -> divide.call(0L));
      assertEquals(TrapCode.DIVIDE_BY_ZERO, trap.code());
      StackTraceElement top = trap.getStackTrace()[0];
      assertEquals("thrower.divide(test.sir:28)", top.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void oneStackTraceShowsGuestAndHostInTurn(Executor executor) {
    try (Engine engine = engine(executor, ExceptionsTest::callBack);
        Context context = engine.newContext()) {
      GuestFunction through = context.function(Sir.load(engine, THROWER), "through");
      Throwable thrown = assertThrows(GuestException.class, through::call);
      List<String> methods =
          Arrays.stream(thrown.getStackTrace())
              .map(StackTraceElement::getMethodName)
              .filter(m -> List.of("oops", "callBack", "through").contains(m))
              .toList();
      assertEquals(List.of("oops", "callBack", "through"), methods);
    }
  }

  private static void callBack(Context context) {
    GuestPackage thrower = context.engine().find("thrower").orElseThrow();
    Object none = context.function(thrower, "oops").call(1L);
    assertInstanceOf(Void.class, none);
  }
}
