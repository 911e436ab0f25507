package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.CallContext;
import dev.sallyport.border.Native;
import dev.sallyport.border.TrapException;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.ir.TrapCode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How values get to natives and back, and calls to and fro: sections 21.4 and 21.5. */
class NativeCallsTest {

  private static final int MANY = 24;

  private static final String PROGRAM =
      """
      class Box(value: i64)
        native def shown(mark: String): String
        static native def made(n: i64): Box
      MANY-DECLARED
      native def narrow(a: i8, b: i16, c: i32, d: f32, e: boolean): String
      native def least: i8
      native def negative: i16
      native def half: f32
      native def maybe(text: String?): String?
      native def promised: String
      native def with-context(n: i64): i64
      native def lengths(n: i64): i64
      native def recursive-native(n: i64, a: String, b: String, text: String): String
      public def recursive-gypsum(n: i64, a: String, b: String, text: String): String =
        if (n == 0)
          text
        else
          recursive-native(n - 1, "baz", "quux", text + "," + a + b)

      public def many: String = MANY-CALLED
      public def edges: String =
        let low = narrow(-128i8, -32768i16, -2147483648i32, -0.5f32, true)
        low + narrow(127i8, 32767i16, 2147483647i32, 1.5f32, false)
      public def narrow-results: boolean = least == -128i8 && negative == -1i16 && half == 0.5f32
      public def widened: i64 = least.to-i64 + negative.to-i64
      public def nothing: boolean = maybe(null) === null
      public def broken: i32 = promised.length
      public def boxed: String = Box(5).shown("!")
      public def no-box: String =
        let box: Box? = null
        box.shown("!")
      public def contexts: i64 = with-context(41)
      public def deep(n: i64): i64 = if (n == 0) 0 else 1 + lengths(n - 1)
      """;

  // i64, f64 and String in turn, and the narrow ones between them.
  private static final List<String> TYPES =
      List.of("i64", "f64", "String", "i8", "f32", "i16", "i32", "boolean");
  private static final List<String> VALUES =
      List.of("%d", "%d.5", "\"s%d\"", "-%di8", "%d.25f32", "-%di16", "%di32", "true");

  private static String manyDeclared() {
    return IntStream.rangeClosed(1, MANY)
        .mapToObj(i -> "p" + i + ": " + TYPES.get(i % TYPES.size()))
        .collect(Collectors.joining(", ", "native def all(", "): String"));
  }

  private static String manyCalled() {
    return IntStream.rangeClosed(1, MANY)
        .mapToObj(i -> VALUES.get(i % VALUES.size()).formatted(i))
        .collect(Collectors.joining(", ", "all(", ")"));
  }

  static final class Natives {
    private GuestPackage guest;

    @Native
    String all(
        double a,
        String b,
        byte c,
        float d,
        short e,
        int f,
        boolean g,
        long h,
        double i,
        String j,
        byte k,
        float l,
        short m,
        int n,
        boolean o,
        long p,
        double q,
        String r,
        byte s,
        float t,
        short u,
        int v,
        boolean w,
        long x) {
      return Stream.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x)
          .map(Object::toString)
          .collect(Collectors.joining(" "));
    }

    @Native
    String narrow(byte a, short b, int c, float d, boolean e) {
      return a + " " + b + " " + c + " " + d + " " + e + ";";
    }

    @Native
    byte least() {
      return Byte.MIN_VALUE;
    }

    @Native
    short negative() {
      return -1;
    }

    @Native
    float half() {
      return 0.5f;
    }

    @Native
    String maybe(String text) {
      return text;
    }

    @Native
    String promised() {
      return null;
    }

    @Native(value = "Box__shown", signature = "(ref \"Box\", ref String) -> ref String")
    String shown(Context context, Object box, String mark) {
      return context.object(box).get("value") + mark;
    }

    @Native(value = "Box__made", signature = "(i64) -> ref \"Box\"")
    Object made(long n) {
      return null;
    }

    @Native("with_context")
    long withContext(CallContext context, long n) {
      context.checkpoint();
      return n + 1;
    }

    @Native
    long lengths(Context context, long n) {
      return context.function(guest, "deep").callForI64(n);
    }

    @Native("recursive_native")
    String recursiveNative(Context context, long n, String a, String b, String text) {
      return n == 0
          ? text
          : context
              .function(guest, "recursive-gypsum")
              .callForString(n - 1, "foo", "bar", text + "," + a + b);
    }
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private static void with(Supplier<Executor> executor, Consumer<Hosted> work) {
    var natives = new Natives();
    Hosted.with(
        executor,
        PROGRAM.replace("MANY-DECLARED", manyDeclared()).replace("MANY-CALLED", manyCalled()),
        List.of(natives),
        p -> {
          natives.guest = p.guest();
          p.engine().link();
          work.accept(p);
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void twentyFourMixedParametersArriveIntact(Supplier<Executor> executor) {
    String expected =
        "1.5 s2 -3 4.25 -5 6 true 8 9.5 s10 -11 12.25 -13 14 true 16"
            + " 17.5 s18 -19 20.25 -21 22 true 24";
    with(executor, p -> assertEquals(expected, p.call("many")));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void narrowNumbersKeepTheirValueAndSign(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(
              "-128 -32768 -2147483648 -0.5 true;127 32767 2147483647 1.5 false;", p.call("edges"));
          assertEquals(true, p.call("narrow-results"));
          assertEquals(-129L, p.call("widened"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void nullArrivesAndAPromiseBrokenIsFoundWhereItIsUsed(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(true, p.call("nothing"));
          var broken = assertThrows(TrapException.class, () -> p.call("broken"));
          assertEquals(TrapCode.NULL_REFERENCE, broken.code());
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMethodGetsItsObjectWhichIsNeverNull(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals("5!", p.call("boxed"));
          var thrown = assertThrows(TrapException.class, () -> p.call("no-box"));
          assertEquals(TrapCode.NULL_REFERENCE, thrown.code());
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theContextComesFirstAndIsNoParameter(Supplier<Executor> executor) {
    with(executor, p -> assertEquals(42L, p.call("contexts")));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void callsGoToAndFroToAnyDepth(Supplier<Executor> executor) {
    with(
        executor,
        p -> {
          assertEquals(100L, p.call("deep", 100L));
          assertEquals(
              ",foobar,bazquux,foobar,bazquux", p.call("recursive-gypsum", 4L, "foo", "bar", ""));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theHostCallsANativeAsAProgramDoes(Supplier<Executor> executor) {
    with(
        executor,
        p ->
            assertEquals(
                ",bazquux,foobar,bazquux,foobar",
                p.call("recursive-native", 4L, "baz", "quux", "")));
  }
}
