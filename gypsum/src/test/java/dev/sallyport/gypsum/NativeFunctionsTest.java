package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.LinkException;
import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import dev.sallyport.border.NativeScanner;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.GuestPackage;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Function;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions that the host implements in Java. */
class NativeFunctionsTest {

  private static final String PROGRAM =
      """
      native def left-pad(text: String, width: i32): String
      native def <+>(a: i64, b: i64): i64
      native def all(z: boolean, b: i8, s: i16, i: i32, l: i64, f: f32, d: f64): String
      native def maybe(text: String?): String?
      native def fail(message: String): unit
      native def again(n: i64): i64
      native def safe(n: i64): String
      native def doubled(a: std.I64Array): std.I64Array

      public class Box(public value: i64)
        native def shown: String
        static native def of-all(n: i64): i64

      public def many: String = all(true, -1i8, -2i16, -3i32, -4, 0.5f32, 0.25)
      public def pad: String = left-pad("x", 3i32)
      public def plus: i64 = 2 <+> 3
      public def nothing: boolean = maybe(null) === null
      public def box: String = Box(5).shown + Box.of-all(6).to-string
      public def caught: String =
        try
          fail("oops")
          "not"
        catch (e: Exception)
          match (e.message)
            case text: String => text
            case _ => "none"
      public def down(n: i64): i64 = if (n == 0) 0 else 1 + again(n - 1)
      public def boom(n: i64): i64 = throw Exception("boom" + n.to-string)
      public def goes-on: String = safe(7)
      public def thrown: unit = fail("out")
      public def arrays: i64 =
        let a = new(2i32) std.I64Array
        a.set(1i32, 21)
        doubled(a).get(1i32)
      """;

  /** The natives; they call back through their context. */
  @NativePackage("p")
  static final class Natives {

    private GuestPackage guest;
    private final IOException failure = new IOException("out");

    @Native("left_pad")
    String leftPad(String text, int width) {
      return " ".repeat(width - text.length()) + text;
    }

    @Native("___")
    long plus(long a, long b) {
      return a + b;
    }

    @Native
    String all(boolean z, byte b, short s, int i, long l, float f, double d) {
      return z + " " + b + " " + s + " " + i + " " + l + " " + f + " " + d;
    }

    @Native
    String maybe(String text) {
      return text;
    }

    @Native
    void fail(String message) throws IOException {
      throw message.equals("out") ? failure : new IOException(message);
    }

    @Native
    long again(Context context, long n) {
      return context.function(guest, "down").callForI64(n);
    }

    @Native
    String safe(Context context, long n) {
      try {
        return "none" + context.function(guest, "boom").callForI64(n);
      } catch (RuntimeException e) {
        return e.getMessage();
      }
    }

    @Native
    long[] doubled(long[] numbers) {
      return java.util.Arrays.stream(numbers).map(n -> n * 2).toArray();
    }

    @Native(value = "Box__shown", signature = "(ref \"Box\") -> ref String")
    String shown(Context context, Object box) {
      return "box of " + context.object(box).get("value") + " ";
    }

    @Native("Box__of_all")
    long ofAll(long n) {
      return n;
    }
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private record Session(Context context, GuestPackage guest, Natives natives) {
    Object call(String function) {
      return context.function(guest, function).call();
    }
  }

  private static void with(Supplier<Executor> executor, Consumer<Session> work) {
    var natives = new Natives();
    var scanned = NativeScanner.PUBLIC.with(MethodHandles.lookup()).allOf(natives);
    var builder =
        Engine.builder()
            .executor(executor.get())
            .natives(scanned.toArray(dev.sallyport.border.NativeFunction[]::new));
    try (Engine engine = builder.build();
        Context context = engine.newContext()) {
      natives.guest = engine.load(SourceFile.of("p.gy", PROGRAM));
      engine.link();
      work.accept(new Session(context, natives.guest, natives));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void everyTypeCrossesWithItsValue(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertEquals("true -1 -2 -3 -4 0.5 0.25", s.call("many"));
          assertEquals("  x", s.call("pad"));
          assertEquals(5L, s.call("plus"));
          assertEquals(true, s.call("nothing"));
          assertEquals(42L, s.call("arrays"));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMethodPassesItsObject(Supplier<Executor> executor) {
    with(executor, s -> assertEquals("box of 5 6", s.call("box")));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void exceptionsCrossBothWays(Supplier<Executor> executor) {
    with(
        executor,
        s -> {
          assertEquals("oops", s.call("caught"));
          assertEquals("boom7", s.call("goes-on"));
          assertSame(s.natives().failure, assertThrows(IOException.class, () -> s.call("thrown")));
        });
  }

  @ParameterizedTest
  @MethodSource("executors")
  void callsGoToAndFroAcrossTheBorder(Supplier<Executor> executor) {
    with(executor, s -> assertEquals(50L, s.context().function(s.guest(), "down").callForI64(50L)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "std.io        | class File  | exists                  | std.io.File__exists",
        "std.io        | class File  | is-file                 | std.io.File__is_file",
        "foo.http      |             | send-http-get-request   | foo.http.send_http_get_request",
        "leftpad       |             | left-pad                | leftpad.left_pad",
        "math          |             | abs                     | math.abs",
        "n             |             | <+>                     | n.___"
      })
  void aNativeIsKnownByItsMangledName(
      String packageName, String owner, String name, String expected) {
    String definition = "native def " + name + (name.equals("<+>") ? "(a: i64): i64" : ": i64");
    String source = owner == null ? definition : owner + "\n  " + definition;
    var module = Compiling.compile(packageName + ".gy", source).module().orElseThrow();
    assertEquals(
        List.of(expected),
        module.functions().stream()
            .filter(Function::isNative)
            .map(Function::name)
            .filter(n -> !n.startsWith("gypsum."))
            .toList());
  }

  @Test
  void twentyFourParametersArriveInOrder() {
    var names = new StringBuilder();
    var values = new StringBuilder();
    String sum = "0";
    for (int i = 1; i <= 24; i++) {
      names.append(i == 1 ? "" : ", ").append("p").append(i).append(": i64");
      values.append(i == 1 ? "" : ", ").append(i);
      sum = "(" + sum + ") * 3 % 1000003 + p" + i;
    }
    String source =
        "def f(%s): i64 = %s\npublic def run: i64 = f(%s)\n".formatted(names, sum, values);
    long expected = 0;
    for (int i = 1; i <= 24; i++) {
      expected = expected * 3 % 1000003 + i;
    }
    try (Engine engine = Engine.builder().build();
        Context context = engine.newContext()) {
      var guest = engine.load(SourceFile.of("m.gy", source));
      assertEquals(expected, context.function(guest, "run").callForI64());
    }
  }

  @Test
  void aNativeThatIsMissingIsALinkErrorThatNobodyCatches() {
    String source =
        "native def gone: i64\npublic def run: i64 =\n  try gone catch (e: Exception) 1\n";
    try (Engine engine = Engine.builder().build();
        Context context = engine.newContext()) {
      var guest = engine.load(SourceFile.of("m.gy", source));
      assertThrows(LinkException.class, () -> context.function(guest, "run").call());
      assertThrows(LinkException.class, engine::link);
    }
  }
}
