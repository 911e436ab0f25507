package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.ir.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTapTest {

  private static final Signature TEXT = Signature.parse("(ref String, ref Object) -> i64");

  private static MethodHandle tapped(Tap tap, Crossing crossing, NativeBody.Any body) {
    var function =
        NativeFunction.ofAny(crossing.packageName(), crossing.name(), crossing.signature(), body);
    return Taps.wrap(List.of(tap), crossing, function.adapt(TestContext.class));
  }

  @Test
  void callsAreIndentedByDepthWithArgumentsAndOutcome() throws Throwable {
    var out = new StringBuilder();
    var tap = new TraceTap(out);
    var fail =
        tapped(
            tap,
            Crossing.outcall("host", "fail", Signature.parse("()")),
            (_, _) -> {
              throw new IOException("disk full");
            });
    var log = tapped(tap, Crossing.outcall("host", "log", Signature.parse("()")), (_, _) -> null);
    var demo =
        tapped(
            tap,
            Crossing.backcall("demo", "run", TEXT),
            (context, _) -> {
              log.invokeExact((TestContext) context);
              assertThrows(IOException.class, () -> fail.invoke((TestContext) context));
              return 7L;
            });
    assertEquals(7L, (long) demo.invokeExact(new TestContext(1), "a\n", (Object) new int[3]));
    assertEquals(
        """
        backcall demo.run("a\\n", int[3])
          outcall host.log()
          done
          outcall host.fail()
          ! java.io.IOException: disk full
        = 7
        """,
        out.toString());
  }

  @Test
  void valuesAreShortAndShowNoIdentity() {
    var function = new FunctionValue("demo", "f", TEXT, null);
    assertEquals(
        "(null, 1.5, true, function demo.f, an object of java.util.ArrayList, \""
            + "x".repeat(60)
            + "\"...)",
        ValueText.list(
            java.util.Arrays.asList(
                null, 1.5, true, function, new java.util.ArrayList<>(), "x".repeat(61))));
  }

  @Test
  void theFilterSaysWhatIsTraced() {
    var tap = new TraceTap(new StringBuilder(), crossing -> crossing.name().equals("log"));
    assertEquals(true, tap.watches(Crossing.outcall("host", "log", TEXT)));
    assertEquals(false, tap.watches(Crossing.outcall("host", "now", TEXT)));
  }

  @Test
  void aTraceThatCannotBeWrittenIsAnError() {
    var closed = Writer.nullWriter();
    var call =
        tapped(
            new TraceTap(closed),
            Crossing.outcall("host", "log", Signature.parse("()")),
            (_, _) -> null);
    assertThrows(
        UncheckedIOException.class,
        () -> {
          closed.close();
          call.invokeExact(new TestContext(1));
        });
  }
}
