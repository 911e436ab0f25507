package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Signature;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTapTest {

  private static final Signature DIVIDE = Signature.parse("(i64, i64) -> i64");

  private final CountingTap tap = new CountingTap();

  private long divide(long a, long b) throws Throwable {
    var divide = NativeFunction.of("host", "divide", DIVIDE, (x, y) -> x / y);
    return (long)
        Taps.wrap(
                List.of(tap),
                Crossing.outcall("host", "divide", DIVIDE),
                divide.adapt(TestContext.class))
            .invokeExact(new TestContext(1), a, b);
  }

  @Test
  void callsFailuresAndTimeAreCounted() throws Throwable {
    divide(6, 3);
    assertThrows(ArithmeticException.class, () -> divide(1, 0));
    var count = tap.counts().get(Crossing.outcall("host", "divide", DIVIDE));
    assertEquals(2, count.calls());
    assertEquals(1, count.failures());
    assertTrue(count.nanoseconds() >= 0);
  }

  @Test
  void noCallIsLostBetweenThreads() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 1_000)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            try {
                              return divide(i, 1);
                            } catch (Throwable e) {
                              throw new AssertionError(e);
                            }
                          }))
              .toList();
      for (var one : all) {
        one.get();
      }
    }
    assertEquals(1_000, tap.counts().firstEntry().getValue().calls());
  }

  @Test
  void crossingsAreSortedByDirectionAndName() {
    var log = Crossing.outcall("host", "log", DIVIDE);
    var now = Crossing.outcall("host", "now", DIVIDE);
    var back = Crossing.backcall("a", "a", DIVIDE);
    assertEquals(List.of(log, now, back), List.of(back, now, log).stream().sorted().toList());
    assertEquals("backcall a.a(i64, i64) -> i64", back.toString());
  }
}
