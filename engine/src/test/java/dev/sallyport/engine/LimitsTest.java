package dev.sallyport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.Limit;
import dev.sallyport.border.LimitException;
import dev.sallyport.border.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

  private static final String RECURSE =
      """
      package "deep" 1.0
      export func "down"(i64) -> i64 {
      b0(v0: i64):
          v1 = const.i64 0
          v2 = eq v0, v1
          br v2, b1, b2
      b1:
          return v0
      b2:
          v3 = const.i64 1
          v4 = sub v0, v3
          v5 = call "down"(v4)
          return v5
      }
      export func "arrays"(i32) {
      b0(v0: i32):
          v1 = newarray i64, v0
          return
      }
      """;

  static List<Executor> executors() {
    return Sir.executors();
  }

  private static Engine engine(Executor executor, Limits limits) {
    return Engine.builder().executor(executor).limits(limits).build();
  }

  private static void assertLimit(Limit limit, org.junit.jupiter.api.function.Executable work) {
    assertEquals(limit, assertThrows(LimitException.class, work).limit());
  }

  @ParameterizedTest
  @MethodSource("executors")
  void fuelEndsALoopAndTheContextStaysUsable(Executor executor) {
    try (Engine engine = engine(executor, Limits.builder().fuel(100_000).build());
        Context context = engine.newContext()) {
      GuestFunction spin = context.function(Sir.load(engine, Sir.SPIN), "spin");
      assertLimit(Limit.FUEL, spin::call);
      assertLimit(Limit.FUEL, spin::call);
      assertEquals(12, context.function(Sir.load(engine, Sir.GCD), "gcd").callForI64(48L, 36L));
    }
  }

  // gcd(48, 36): blocks of 3, 2, 3, 2, 3 operations and 1: with their terminators 3+2+3+2+3+1 = 14.
  @ParameterizedTest
  @MethodSource("executors")
  void fuelIsCountedAsTheReferenceSays(Executor executor) {
    try (Engine engine = engine(executor, Limits.builder().fuel(14).build());
        Context context = engine.newContext()) {
      GuestFunction gcd = context.function(Sir.load(engine, Sir.GCD), "gcd");
      assertEquals(12, gcd.callForI64(48L, 36L));
      assertEquals(0, context.remaining(Limit.FUEL));
      GuestFunction poorer = gcd.limitedTo(Limits.builder().fuel(13).build());
      assertLimit(Limit.FUEL, () -> poorer.callForI64(48L, 36L));
      assertEquals(12, gcd.callForI64(48L, 36L));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theDeadlineEndsALoop(Executor executor) {
    var limits = Limits.builder().deadline(Duration.ofMillis(30)).build();
    try (Engine engine = engine(executor, limits);
        Context context = engine.newContext()) {
      GuestFunction spin = context.function(Sir.load(engine, Sir.SPIN), "spin");
      assertLimit(Limit.DEADLINE, spin::call);
      assertEquals(12, context.function(Sir.load(engine, Sir.GCD), "gcd").callForI64(48L, 36L));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aBlockedNativeIsInterruptedAtTheDeadline(Executor executor) {
    var never = new CountDownLatch(1);
    try (Engine engine =
            Engine.builder()
                .executor(executor)
                .limits(Limits.builder().deadline(Duration.ofMillis(30)).build())
                .natives(Sir.longNative("step", () -> await(never)))
                .build();
        Context context = engine.newContext()) {
      GuestFunction step = context.function(Sir.load(engine, Sir.STEP), "step");
      assertLimit(Limit.DEADLINE, step::call);
      assertFalse(Thread.currentThread().isInterrupted());
    }
  }

  private static long await(CountDownLatch latch) {
    try {
      latch.await();
      return 1;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theResultOfALateNativeIsDropped(Executor executor) {
    try (Engine engine =
            Engine.builder()
                .executor(executor)
                .limits(Limits.builder().deadline(Duration.ofMillis(20)).build())
                .natives(Sir.longNative("step", LimitsTest::sleepThroughInterrupts))
                .build();
        Context context = engine.newContext()) {
      GuestFunction step = context.function(Sir.load(engine, Sir.STEP), "step");
      assertLimit(Limit.DEADLINE, step::call);
    }
  }

  private static long sleepThroughInterrupts() {
    long end = System.nanoTime() + Duration.ofMillis(80).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return 1;
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anInterruptFromAnotherThreadEndsTheCall(Executor executor) throws InterruptedException {
    try (Engine engine = engine(executor, Limits.builder().watch(Limit.INTERRUPT).build());
        Context context = engine.newContext()) {
      GuestFunction spin = context.function(Sir.load(engine, Sir.SPIN), "spin");
      Thread stopper = Thread.startVirtualThread(() -> interruptUntilInterrupted(context));
      assertLimit(Limit.INTERRUPT, spin::call);
      stopper.interrupt();
      stopper.join();
    }
  }

  private static void interruptUntilInterrupted(Context context) {
    while (!Thread.currentThread().isInterrupted()) {
      context.interrupt();
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theStackDepthIsExact(Executor executor) {
    try (Engine engine = engine(executor, Limits.builder().stackDepth(10).build());
        Context context = engine.newContext()) {
      GuestFunction down = context.function(Sir.load(engine, RECURSE), "down");
      assertEquals(0, down.callForI64(9L));
      assertLimit(Limit.STACK_DEPTH, () -> down.callForI64(10L));
      assertEquals(0, down.callForI64(9L));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void recursionWithoutALimitEndsAsTheLimitOfTheThread(Executor executor) {
    try (Engine engine = engine(executor, Limits.NONE);
        Context context = engine.newContext()) {
      GuestFunction down = context.function(Sir.load(engine, RECURSE), "down");
      assertLimit(Limit.STACK_DEPTH, () -> down.callForI64(100_000_000L));
      assertEquals(0, down.callForI64(3L));
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void allocationIsChargedBeforeItHappens(Executor executor) {
    try (Engine engine = engine(executor, Limits.builder().allocation(16 + 80).build());
        Context context = engine.newContext()) {
      GuestFunction arrays = context.function(Sir.load(engine, RECURSE), "arrays");
      arrays.call(10);
      assertLimit(Limit.ALLOCATION, () -> arrays.call(11));
      assertLimit(Limit.ALLOCATION, () -> arrays.call(Integer.MAX_VALUE));
      arrays.call(10);
    }
  }

  @Test
  void aLimitThatIsNotWatchedCannotBeSet() {
    try (Engine engine = engine(Executors.jvm(), Limits.NONE)) {
      Limits fuel = Limits.builder().fuel(1).build();
      assertThrows(IllegalStateException.class, () -> engine.newContext(fuel));
    }
  }

  @Test
  void oneThreadUsesAContextAtATime() throws InterruptedException {
    var inside = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (Engine engine =
            Engine.builder()
                .checkThreads()
                .natives(Sir.longNative("step", () -> pause(inside, release)))
                .build();
        Context context = engine.newContext()) {
      GuestFunction step = context.function(Sir.load(engine, Sir.STEP), "step");
      Thread other = Thread.startVirtualThread(step::call);
      inside.await();
      assertThrows(IllegalStateException.class, step::call);
      release.countDown();
      other.join();
      assertEquals(1, step.callForI64());
    }
  }

  private static long pause(CountDownLatch inside, CountDownLatch release) {
    inside.countDown();
    return await(release);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void deadlinesOfManyThreadsLeaveNoInterruptBehind(Executor executor) throws Exception {
    Limits limits = Limits.builder().deadline(Duration.ofMillis(2)).build();
    try (Engine engine = engine(executor, limits);
        var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      GuestPackage spin = Sir.load(engine, Sir.SPIN);
      GuestPackage gcd = Sir.load(engine, Sir.GCD);
      var running = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.submit(() -> callsWithoutInterrupt(engine, spin, gcd)));
      }
      for (Future<Integer> each : running) {
        assertEquals(20, each.get());
      }
    }
  }

  // A call that ends in time may still be late on a busy machine; then it must say so.
  private static int callsWithoutInterrupt(Engine engine, GuestPackage spin, GuestPackage gcd) {
    int calls = 0;
    try (Context context = engine.newContext()) {
      for (int i = 0; i < 20; i++) {
        assertLimit(Limit.DEADLINE, () -> context.function(spin, "spin").call());
        assertFalse(Thread.currentThread().isInterrupted());
        try {
          assertEquals(12, context.function(gcd, "gcd").callForI64(48L, 36L));
        } catch (LimitException late) {
          assertEquals(Limit.DEADLINE, late.limit());
        }
        assertFalse(Thread.currentThread().isInterrupted());
        calls++;
      }
    }
    return calls;
  }
}
