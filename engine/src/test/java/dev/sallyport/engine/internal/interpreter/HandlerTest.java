package dev.sallyport.engine.internal.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.GuestException;
import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HandlerTest {

  private static final String CATCH_NATIVE =
      """
      native func "fail"()
      export func "f"() -> ref Object {
      b0 handler b1:
          call "fail"()
          v0 = const.string "no"
          return v0
      b1(v1: ref Throwable):
          return v1
      }
      """;

  private final Guest guest = new Guest();

  private static MethodHandle throwing(Throwable thrown) {
    var handle = MethodHandles.throwException(void.class, Throwable.class).bindTo(thrown);
    return MethodHandles.dropArguments(handle, 0, Context.class);
  }

  private Object catchFromNative(Throwable thrown) throws Throwable {
    guest.natives.put("fail", throwing(thrown));
    guest.add(CATCH_NATIVE);
    return guest.call("f");
  }

  @Test
  void exceptionsOfTheHostAreCaughtWithTheirIdentity() throws Throwable {
    var checked = new java.io.IOException();
    assertSame(checked, catchFromNative(checked));
  }

  @Test
  void aNullPointerExceptionOfTheHostIsNotATrap() throws Throwable {
    var thrown = new NullPointerException();
    assertSame(thrown, catchFromNative(thrown));
  }

  @Test
  void errorsPassThrough() {
    var error = new OutOfMemoryError();
    assertSame(error, assertThrows(OutOfMemoryError.class, () -> catchFromNative(error)));
  }

  @Test
  void limitsPassThrough() {
    var limit = new LimitException(Limit.FUEL, "none");
    assertSame(limit, assertThrows(LimitException.class, () -> catchFromNative(limit)));
  }

  @Test
  void linkErrorsPassThrough() {
    guest.add(CATCH_NATIVE);
    assertThrows(LinkException.class, () -> guest.call("f"));
    var thrown = new LinkException(List.of());
    assertSame(thrown, assertThrows(LinkException.class, () -> catchFromNative(thrown)));
  }

  @Test
  void trapsAreCaught() throws Throwable {
    guest.add(
        """
        export func "f"() -> ref Object {
        b0 handler b1:
            trap overflow
        b1(v0: ref Throwable):
            return v0
        }
        """);
    assertInstanceOf(TrapException.class, guest.call("f"));
  }

  private static final String NESTED =
      """
      class "Oops" extends Exception { field "code" i64 }
      func "raise"(i64) {
      b0(v0: i64):
          v1 = new "Oops"
          setfield v1, "Oops"."code", v0
          throw v1
      }
      export func "f"(i64) -> i64 {
      b0(v0: i64) handler b8(v0):
          v1 = const.i64 100
          jump b1(v1)
      b1(v2: i64) handler b9(v2):
          call "raise"(v0)
          return v2
      b9(v3: ref Throwable, v4: i64) handler b8(v4):
          v5 = cast v3, ref "Oops"
          v6 = getfield v5, "Oops"."code"
          v7 = const.i64 0
          v8 = sdiv v4, v6
          return v8
      b8(v9: ref Throwable, v10: i64):
          v11 = const.i64 1
          v12 = add v10, v11
          return v12
      }
      """;

  @Test
  void aHandlerGetsWhatWasThrownAndItsArguments() throws Throwable {
    guest.add(NESTED);
    assertEquals(25L, guest.call("f", 4L));
  }

  @Test
  void whatIsThrownInAHandlerGoesToTheHandlersHandler() throws Throwable {
    guest.add(NESTED);
    assertEquals(101L, guest.call("f", 0L));
  }

  private static final String RETHROW =
      """
      class "Oops" extends Exception { }
      global "seen" ref Throwable = null
      export func "f"() {
      b0 handler b1:
          v0 = new "Oops"
          setglobal "seen", v0
          throw v0
      b1(v1: ref Throwable):
          throw v1
      }
      """;

  @Test
  void aRethrownExceptionIsTheSameObject() {
    var made = guest.add(RETHROW);
    var thrown = assertThrows(GuestException.class, () -> guest.call("f"));
    assertEquals("t.Oops", thrown.guestClass());
    assertEquals("Oops", made.classNameOf(thrown));
    assertSame(thrown, ((Object[]) guest.context.globals[0])[0]);
  }

  @Test
  void aHandlerCoversItsBlocksAndNoOthers() {
    guest.add(
        """
        export func "f"(i64) -> i64 {
        b0(v0: i64) handler b2:
            v1 = sdiv v0, v0
            jump b1
        b1:
            v2 = const.i64 0
            v3 = sdiv v1, v2
            return v3
        b2(v4: ref Throwable):
            v5 = const.i64 -1
            return v5
        }
        """);
    assertThrows(TrapException.class, () -> guest.call("f", 1L));
  }

  @Test
  void whatACalleeThrowsIsCaughtByItsCaller() throws Throwable {
    guest.add(
        """
        func "inner"(i64) -> i64 {
        b0(v0: i64):
            v1 = const.i64 0
            v2 = sdiv v0, v1
            return v2
        }
        export func "f"(i64) -> i64 {
        b0(v0: i64) handler b1(v0):
            v1 = call "inner"(v0)
            return v1
        b1(v2: ref Throwable, v3: i64):
            return v3
        }
        """);
    assertEquals(5L, guest.call("f", 5L));
  }
}
