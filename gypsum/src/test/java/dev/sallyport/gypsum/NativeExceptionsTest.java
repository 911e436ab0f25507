package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.GuestException;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.Native;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestPackage;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions that cross the border, both ways and with their identity: section 21.6. */
class NativeExceptionsTest {

  private static final String PROGRAM =
      """
      class Failure(code: i64) <: Exception
      native def throw-it(e: Exception): unit
      native def throw-java: unit
      native def call-back(n: i64): i64
      native def safely(n: i64): String
      native def misuse: unit
      public var cleanups = 0
      public var kept: Exception = Exception()

      public def fail(n: i64): i64 = throw Failure(n)
      public def keeps-identity: boolean =
        let thrown = Failure(1)
        try
          throw-it(thrown)
          false
        catch (e: Exception) e === thrown
      public def thrown-out: unit =
        kept = Failure(2)
        throw-it(kept)
      public def catches-java: String =
        try
          throw-java
          "none"
        catch (e: Exception)
          match (e.message)
            case text: String => text
            case _ => "no message"
      public def java-out: unit = throw-java
      public def passes-through: i64 =
        try
          call-back(3)
        catch
          case f: Failure => f.code
        finally
          cleanups += 1
      public def goes-on: String = safely(4) + safely(5)
      public def link-error: i64 =
        try
          misuse
          1
        catch (e: Exception)
          2
        finally
          cleanups += 10
      """;

  static final class Natives {
    private GuestPackage guest;
    private final IOException failure = new IOException("from java");

    @Native("throw_it")
    void throwIt(Throwable e) throws Throwable {
      throw e;
    }

    @Native("throw_java")
    void throwJava() throws IOException {
      throw failure;
    }

    @Native("call_back")
    long callBack(Context context, long n) {
      return context.function(guest, "fail").callForI64(n);
    }

    @Native
    String safely(Context context, long n) {
      try {
        return "none" + context.function(guest, "fail").callForI64(n);
      } catch (GuestException e) {
        return "caught " + context.object(e).get("code") + " ";
      }
    }

    @Native
    void misuse(Context context) {
      context.function(guest, "missing");
    }
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private record Session(Hosted hosted, Natives natives) {
    Object call(String function) {
      return hosted.call(function);
    }

    Object global(String name) {
      return hosted.context().global(hosted.guest(), name);
    }
  }

  private static void with(Supplier<Executor> executor, Consumer<Session> work) {
    var natives = new Natives();
    Hosted.with(
        executor,
        PROGRAM,
        List.of(natives),
        p -> {
          natives.guest = p.guest();
          work.accept(new Session(p, natives));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whatNobodyCatchesReachesTheHostAsTheObjectThatWasThrown(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          var thrown = assertThrows(GuestException.class, () -> s.call("thrown-out"));
          assertSame(s.global("kept"), thrown);
          assertEquals(2L, s.hosted().context().object(thrown).get("code"));
          assertEquals("p.Failure", thrown.guestClass());
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aNativeThrowsAnObjectOfTheProgram(Supplier<Executor> executor) {
    with(executor, s -> assertEquals(true, s.call("keeps-identity")));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anExceptionOfJavaIsCaughtAndComesOutAsItself(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertEquals("from java", s.call("catches-java"));
          assertSame(
              s.natives().failure, assertThrows(IOException.class, () -> s.call("java-out")));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aNativeLetsTheExceptionOfACallbackPass(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertEquals(3L, s.call("passes-through"));
          assertEquals(1L, s.global("cleanups"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aNativeCatchesTheExceptionOfACallbackAndGoesOn(Supplier<Executor> executor) {
    with(executor, s -> assertEquals("caught 4 caught 5 ", s.call("goes-on")));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMistakeOfTheHostPassesThroughTheProgram(Supplier<Executor> executor) {
    with(executor, s -> assertThrows(LinkException.class, () -> s.call("link-error")));
  }
}
