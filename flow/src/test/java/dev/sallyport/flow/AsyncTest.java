package dev.sallyport.flow;

import static dev.sallyport.flow.FlowType.INT;
import static dev.sallyport.flow.FlowType.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.engine.Executor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs on threads of their own. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class AsyncTest {

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private final AtomicLong counted = new AtomicLong();

  static Iterable<Executor> executors() {
    return Samples.executors();
  }

  private FlowBuilder host(Executor executor) {
    return Flow.builder()
        .executor(executor)
        .enable(Feature.GLOBAL_SCOPE, Feature.WHILE_LOOP)
        .function("count", INT)
        .bind(_ -> counted.incrementAndGet())
        .function("pass", VOID)
        .act(
            (_, _) -> {
              entered.countDown();
              open.await();
            });
  }

  private static RunResult.Reason abortOf(FlowBuilder host, String program) throws Exception {
    var run = host.build().compile("t.flow", program).handler("main").runAsync(null);
    return assertInstanceOf(RunResult.Aborted.class, run.get(30, TimeUnit.SECONDS)).reason();
  }

  // Runs of a program with globals take turns, so the second one cannot have started.
  @ParameterizedTest
  @MethodSource("executors")
  void whatIsCancelledBeforeItStartsHasNoEffect(Executor executor) throws Exception {
    FlowProgram program =
        host(executor).build().compile("t.flow", "var n = 0; main { n = count; } wait { pass; }");
    var first = program.handler("wait").runAsync(null);
    entered.await();
    var second = program.handler("main").runAsync(null);
    assertTrue(second.cancel(true));
    open.countDown();
    assertEquals(RunResult.Decision.NOT_HANDLED, first.get(30, TimeUnit.SECONDS));
    // A third run comes behind the second one.
    assertEquals(
        RunResult.Decision.NOT_HANDLED,
        program.handler("main").runAsync(null).get(30, TimeUnit.SECONDS));
    assertEquals(1, counted.get());
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whatIsCancelledAtAnyTimeStops(Executor executor) throws Exception {
    FlowHandler main =
        host(executor)
            .cancellable()
            .build()
            .compile("t.flow", "var n = 0; main { while count > 0 {} } other {}")
            .handler("main");
    for (int i = 0; i < 50; i++) {
      var run = main.runAsync(null);
      Thread.sleep(0, i * 10_000);
      assertTrue(run.cancel(true));
    }
    // It gets its turn only if none of those is still running.
    open.countDown();
    var last = main.runAsync(null);
    long before = counted.get();
    while (counted.get() == before) {
      Thread.onSpinWait();
    }
    assertTrue(last.cancel(true));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void quotaAndDeadlineHoldThereToo(Executor executor) throws Exception {
    assertEquals(
        RunResult.Reason.QUOTA, abortOf(host(executor).quota(1000), "main { while count > 0 {} }"));
    FlowBuilder host = host(executor).deadline(Duration.ofMillis(50));
    assertEquals(RunResult.Reason.DEADLINE, abortOf(host, "main { pass; }"));
    assertEquals(RunResult.Reason.DEADLINE, abortOf(host, "main { while count > 0 {} }"));
  }
}
