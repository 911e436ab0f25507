package dev.sallyport.flow;

import static dev.sallyport.flow.FlowType.INT;
import static dev.sallyport.flow.FlowType.STRING;
import static dev.sallyport.flow.FlowType.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.sallyport.border.LimitException;
import dev.sallyport.engine.Executor;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs: their ends, limits, threads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RunTest {

  static List<Executor> executors() {
    return Samples.executors();
  }

  private static final String ENDLESS = "main { var i = 0; while true { i = i + 1; } printi i; }";

  private static RunResult.Aborted aborted(FlowBuilder host, String program) {
    RunResult result = host.build().compile("t.flow", program).handler("main").decide(null);
    return assertInstanceOf(RunResult.Aborted.class, result);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anEndlessLoopEndsWithTheQuota(Executor executor) {
    FlowBuilder host = Samples.host(new ArrayList<>()).executor(executor).quota(100_000);
    var aborted = aborted(host, ENDLESS);
    assertEquals(RunResult.Reason.QUOTA, aborted.reason());
    assertInstanceOf(LimitException.class, aborted.cause());
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anEndlessLoopEndsAtTheDeadline(Executor executor) {
    FlowBuilder host =
        Samples.host(new ArrayList<>()).executor(executor).deadline(Duration.ofMillis(50));
    assertEquals(RunResult.Reason.DEADLINE, aborted(host, ENDLESS).reason());
  }

  @Test
  void aFunctionThatBlocksIsWokenAtTheDeadline() {
    FlowBuilder host =
        Flow.builder()
            .deadline(Duration.ofMillis(50))
            .function("wait", VOID)
            .act((_, _) -> new CountDownLatch(1).await());
    assertEquals(RunResult.Reason.DEADLINE, aborted(host, "main { wait; }").reason());
  }

  @Test
  void theQuotaIsWholeAgainInTheNextRun() {
    var printed = new ArrayList<String>();
    FlowHandler main =
        Samples.host(printed)
            .quota(200)
            .build()
            .compile("t.flow", "main { print \"a\"; if f { while true {} } }")
            .handler("main");
    for (int i = 0; i < 100; i++) {
      main.run(null);
    }
    assertEquals(200, printed.size());
  }

  @Test
  void aRegularExpressionCostsWhatItLooksAt() {
    FlowBuilder host =
        Flow.builder().function("text", STRING).bind(_ -> "x".repeat(5000)).quota(1000);
    String program = "main { if text =~ /y/ {} }";
    assertEquals(RunResult.Reason.QUOTA, aborted(host, program).reason());
    assertEquals(
        RunResult.Decision.NOT_HANDLED,
        host.quota(10_000).build().compile("t.flow", program).handler("main").decide(null));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anErrorSaysWhereItHappened(Executor executor) {
    var printed = new ArrayList<String>();
    FlowBuilder host = Samples.host(printed).executor(executor);
    var number = aborted(host, "main {\n  print \"a\";\n  printi int(str);\n}");
    assertEquals(RunResult.Reason.ERROR, number.reason());
    assertEquals("t.flow:3:10", number.place().toString());
    var division = aborted(host, "main {\n  print \"a\";\n\n  printi 5 / (num - 7);\n}");
    assertEquals(RunResult.Reason.ERROR, division.reason());
    assertEquals(4, division.place().line());
  }

  // Case 76 of the reference: what it does by suspending, a run here does by blocking.
  @ParameterizedTest
  @MethodSource("executors")
  void aRunThatWaitsGoesOnInTheMiddleOfAnExpression(Executor executor) throws Exception {
    var printed = new SynchronousQueue<String>();
    var answers = new SynchronousQueue<Long>();
    FlowBuilder host =
        Flow.builder()
            .executor(executor)
            .function("print", VOID)
            .param("text", STRING)
            .act((_, a) -> printed.put(a.string(0)))
            .function("printi", VOID)
            .param("n", INT)
            .act((_, a) -> printed.put("" + a.number(0)))
            .function("wait", INT)
            .bind(_ -> answers.take())
            .handler("hwait")
            .bind(_ -> answers.take() == 1);
    var run =
        host.build()
            .compile("t.flow", "main { print 'a'; printi wait; print 'b'; hwait; print 'c'; }")
            .handler("main")
            .runAsync(null);
    assertEquals("a", printed.take());
    answers.put(42L);
    assertEquals("42", printed.take());
    assertEquals("b", printed.take());
    answers.put(0L);
    assertEquals("c", printed.take());
    assertEquals(RunResult.Decision.NOT_HANDLED, run.get(10, TimeUnit.SECONDS));
  }

  @Test
  void cancellingEndsARunThatWaits() throws Exception {
    var entered = new CountDownLatch(1);
    var left = new CountDownLatch(1);
    Flow flow =
        Flow.builder()
            .function("wait", VOID)
            .act(
                (_, _) -> {
                  entered.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } finally {
                    left.countDown();
                  }
                })
            .build();
    var run = flow.compile("t.flow", "main { wait; }").handler("main").runAsync(null);
    entered.await();
    assertTrue(run.cancel(true));
    left.await();
  }

  @Test
  void cancellingEndsARunThatLoops() throws Exception {
    var passes = new AtomicLong();
    Flow flow =
        Flow.builder()
            .enable(Feature.WHILE_LOOP)
            .cancellable()
            .function("pass", INT)
            .bind(_ -> passes.incrementAndGet())
            .build();
    var run = flow.compile("t.flow", "main { while pass > 0 {} }").handler("main").runAsync(null);
    while (passes.get() == 0) {
      Thread.onSpinWait();
    }
    assertTrue(run.cancel(true));
    long before = -1;
    while (before != passes.get()) {
      before = passes.get();
      Thread.sleep(20);
    }
  }

  @Test
  void manyThreadsShareAProgram() throws Exception {
    FlowHandler main =
        Flow.builder()
            .function("text", STRING)
            .bind(context -> context.request(String.class))
            .handler("check")
            .param("text", STRING)
            .bind((context, a) -> a.string(0).equals("<" + context.request(String.class) + ">"))
            .build()
            .compile("t.flow", "main { if text =~ /(\\d+)/ { check \"<#{$1}>\"; } }")
            .handler("main");
    var wrong = new AtomicLong();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 40; i++) {
      String request = String.valueOf(i);
      Runnable body =
          () -> {
            for (int n = 0; n < 500; n++) {
              wrong.addAndGet(main.run(request) ? 0 : 1);
            }
          };
      threads.add(i % 2 == 0 ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, wrong.get());
  }

  @Test
  void globalsBelongToTheProgramAndRunsTakeTurns() throws Exception {
    var last = new AtomicLong();
    FlowHandler main =
        Flow.builder()
            .enable(Feature.GLOBAL_SCOPE)
            .function("set", VOID)
            .param("n", INT)
            .act((_, a) -> last.set(a.number(0)))
            .build()
            .compile("t.flow", "var n = 0; main { n = n + 1; set n; }")
            .handler("main");
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int n = 0; n < 1000; n++) {
                      main.run(null);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(8000, last.get());
  }

  @Test
  void routingAllocatesNothing() {
    FlowHandler main =
        Flow.builder()
            .function("path", STRING)
            .bind(context -> context.request(String.class))
            .handler("serve")
            .bind(_ -> true)
            .build()
            .compile(
                "t.flow",
                """
                main {
                  match path =^ { on "/static/" serve; on "/api/" { if path =$ ".json" serve; } }
                  match path { on "/" serve; on "/index" serve; }
                }
                """)
            .handler("main");
    var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = Long.MAX_VALUE;
    for (int round = 0; round < 20 && bytes > 1000; round++) {
      long before = bean.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 20_000; i++) {
        main.run("/static/x");
        main.run("/api/users.json");
        main.run("/index");
        main.run("/elsewhere");
      }
      bytes = bean.getCurrentThreadAllocatedBytes() - before;
    }
    long allocated = bytes;
    assertTrue(allocated <= 1000, () -> allocated + " bytes in 80,000 runs");
  }

  @Test
  void anUnknownHandlerIsNamed() {
    FlowProgram program = Flow.builder().build().compile("t.flow", "main {}");
    assertThrows(java.util.NoSuchElementException.class, () -> program.handler("other"));
    assertEquals(List.of("main"), program.handlerNames());
  }
}
