package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.ir.Signature;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final Signature NEXT = Signature.parse("(ref String) -> i64");
  private static final Signature GIVE = Signature.parse("(ref Object) -> ref Object");

  private final RecordingTap recorder = new RecordingTap();
  private long count;

  private MethodHandle next(Tap tap) {
    var next = NativeFunction.ofObjects("host", "next", NEXT, (String text) -> next(text));
    return Taps.wrap(
        List.of(tap), Crossing.outcall("host", "next", NEXT), next.adapt(TestContext.class));
  }

  private Long next(String text) throws IOException {
    if (text.isEmpty()) {
      throw new IOException("empty");
    }
    return ++count;
  }

  private MethodHandle give(Tap tap) {
    var give = NativeFunction.ofObjects("host", "give", GIVE, (Object o) -> o);
    return Taps.wrap(
        List.of(tap), Crossing.outcall("host", "give", GIVE), give.adapt(TestContext.class));
  }

  private static long call(MethodHandle next, TestContext context, String text) throws Throwable {
    return (long) next.invokeExact(context, text);
  }

  private Recording recordTwo() throws Throwable {
    var context = new TestContext(1);
    call(next(recorder), context, "a");
    assertThrows(IOException.class, () -> call(next(recorder), context, ""));
    return recorder.recording(context);
  }

  @Test
  void aReplayAnswersWithoutTheNative() throws Throwable {
    var replay = new ReplayTap(recordTwo());
    for (int i = 0; i < 2; i++) {
      var context = new TestContext(2);
      assertEquals(1, call(next(replay), context, "a"));
      assertThrows(IOException.class, () -> call(next(replay), context, ""));
      replay.checkFinished(context);
    }
    assertEquals(1, count);
  }

  @Test
  void theExceptionOfTheRecordingKeepsItsIdentity() throws Throwable {
    var recording = recordTwo();
    var recorded = (Recording.Outcome.Thrown) recording.entries().get(1).outcome();
    var replay = new ReplayTap(recording);
    var context = new TestContext(2);
    call(next(replay), context, "a");
    assertSame(
        recorded.thrown(), assertThrows(IOException.class, () -> call(next(replay), context, "")));
  }

  private static void assertDiverges(
      ReplayCode code, org.junit.jupiter.api.function.Executable executable) {
    assertSame(code, assertThrows(ReplayError.class, executable).diagnostic().code());
  }

  @Test
  void anotherCallIsADivergence() throws Throwable {
    var replay = new ReplayTap(recordTwo());
    assertDiverges(
        ReplayCode.OTHER_CALL, () -> call(next(replay), new TestContext(2), "other argument"));
    assertDiverges(
        ReplayCode.OTHER_CALL,
        () -> {
          Object _ = (Object) give(replay).invokeExact(new TestContext(3), (Object) "a");
        });
  }

  @Test
  void moreOrFewerCallsAreADivergence() throws Throwable {
    var replay = new ReplayTap(recordTwo());
    var context = new TestContext(2);
    assertEquals(1, call(next(replay), context, "a"));
    assertDiverges(ReplayCode.LEFT_OVER, () -> replay.checkFinished(context));
    assertThrows(IOException.class, () -> call(next(replay), context, ""));
    assertDiverges(ReplayCode.PAST_THE_END, () -> call(next(replay), context, "a"));
  }

  @Test
  void whatCannotBeRepeatedSaysSo() throws Throwable {
    var context = new TestContext(1);
    Object list = new java.util.ArrayList<>();
    assertSame(list, (Object) give(recorder).invokeExact(context, list));
    var replay = new ReplayTap(recorder.recording(context));
    assertDiverges(
        ReplayCode.UNREPEATABLE,
        () -> {
          Object _ = (Object) give(replay).invokeExact(new TestContext(2), list);
        });
  }

  @Test
  void aNativeThatCalledBackIsOneEntryAndCannotBeRepeated() throws Throwable {
    var context = new TestContext(1);
    var none = Signature.parse("()");
    var guest =
        NativeFunction.ofAny(
            "demo", "f", none, (c, _) -> call(next(recorder), (TestContext) c, "x"));
    var backcall =
        Taps.wrap(
            List.of(recorder),
            Crossing.backcall("demo", "f", none),
            guest.adapt(TestContext.class));
    var each = NativeFunction.ofAny("host", "each", none, (c, _) -> back(backcall, c));
    Taps.wrap(
            List.of(recorder),
            Crossing.outcall("host", "each", none),
            each.adapt(TestContext.class))
        .invokeExact(context);
    var entries = recorder.recording(context).entries();
    assertEquals(1, entries.size());
    assertEquals(Recording.Outcome.Unrepeatable.class, entries.getFirst().outcome().getClass());
  }

  private static Object back(MethodHandle backcall, CallContext context) throws Throwable {
    backcall.invokeExact((TestContext) context);
    return null;
  }

  @Test
  void eachContextHasItsOwnRecordingOnItsOwnThread() throws Exception {
    var contexts = LongStream.range(0, 200).mapToObj(TestContext::new).toList();
    var own =
        NativeFunction.ofContext(
            "host", "own", NativeLinkerTest.TO_LONG, (TestContext c) -> c.number);
    var handle =
        Taps.wrap(
            List.of(recorder),
            Crossing.outcall("host", "own", own.signature()),
            own.adapt(TestContext.class));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          contexts.stream().<Future<?>>map(c -> threads.submit(() -> thrice(handle, c))).toList();
      for (var one : all) {
        one.get();
      }
    }
    for (var context : contexts) {
      var expected = new Recording.Outcome.Returned(context.number);
      assertEquals(
          List.of(expected, expected, expected),
          recorder.recording(context).entries().stream().map(Recording.Entry::outcome).toList());
    }
  }

  private static Object thrice(MethodHandle handle, TestContext context) {
    try {
      return IntStream.range(0, 3).mapToObj(_ -> invoke(handle, context)).toList();
    } catch (RuntimeException e) {
      throw new AssertionError(e);
    }
  }

  private static long invoke(MethodHandle handle, TestContext context) {
    try {
      return (long) handle.invokeExact(context);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
