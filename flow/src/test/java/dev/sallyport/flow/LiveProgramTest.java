package dev.sallyport.flow;

import static dev.sallyport.flow.FlowType.STRING;
import static dev.sallyport.flow.FlowType.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.CompileException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are replaced while they are in use. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LiveProgramTest {

  /** How often programs are replaced; the benchmark of reloads does it 100,000 times. */
  private static final int RELOADS = Integer.getInteger("flow.reloads", 300);

  private final List<String> log = new ArrayList<>();
  private final Flow flow =
      Flow.builder()
          .function("note", VOID)
          .param("text", STRING)
          .act((_, arguments) -> log.add(arguments.string(0)))
          .build();

  private LiveProgram live(String program) {
    return new LiveProgram(flow, flow.compile("a.flow", program));
  }

  @Test
  void aNewVersionIsUsedFromTheNextRunOn() {
    LiveProgram live = live("main { note 'old'; }");
    live.run("main", null);
    live.reload("a.flow", "main { note 'new'; }");
    live.run("main", null);
    assertEquals(List.of("old", "new"), log);
  }

  @Test
  void aVersionWithErrorsChangesNothing() {
    LiveProgram live = live("main { note 'old'; }");
    FlowProgram before = live.current();
    assertThrows(CompileException.class, () -> live.reload("a.flow", "main { nothing; }"));
    assertSame(before, live.current());
  }

  @Test
  void aVersionThatFailsItsTrialChangesNothing() {
    var refused = new IllegalStateException("no handler 'main'");
    var live =
        new LiveProgram(
            flow,
            flow.compile("a.flow", "main {}"),
            program -> {
              if (program.findHandler("main").isEmpty()) {
                throw refused;
              }
            });
    FlowProgram before = live.current();
    assertSame(
        refused,
        assertThrows(IllegalStateException.class, () -> live.reload("a.flow", "other {}")));
    assertSame(before, live.current());
  }

  @Test
  void aFileIsReadAnew(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.flow"), "main { note 'old'; }");
    var live = new LiveProgram(flow, flow.compile(file));
    Files.writeString(file, "main { note 'new'; }");
    FlowProgram before = live.reload(file);
    assertNotSame(before, live.current());
    live.run("main", null);
    assertEquals(List.of("new"), log);
  }

  @Test
  void aRunThatHasBegunFinishesOnItsVersion() throws Exception {
    var entered = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    Flow waiting =
        Flow.builder()
            .function("note", VOID)
            .param("text", STRING)
            .act((_, arguments) -> log.add(arguments.string(0)))
            .function("wait", VOID)
            .act(
                (_, _) -> {
                  entered.countDown();
                  goOn.await();
                })
            .build();
    var live = new LiveProgram(waiting, waiting.compile("a.flow", "main { wait; note 'old'; }"));
    var run = live.current().handler("main").runAsync(null);
    entered.await();
    live.reload("a.flow", "main { note 'new'; }");
    live.run("main", null);
    goOn.countDown();
    run.get();
    assertEquals(List.of("new", "old"), log);
  }

  @Test
  void versionsThatNobodyHoldsGoAway() {
    LiveProgram live = live("main { note 'first'; }");
    var old = new ArrayList<WeakReference<FlowProgram>>();
    var classes = ManagementFactory.getClassLoadingMXBean();
    long before = 0;
    for (int i = 0; i < RELOADS; i++) {
      before = i == RELOADS / 3 ? classes.getUnloadedClassCount() : before;
      String text = "match_" + i + " { note 'x'; } main { match 'a' { on 'a' note \"#{1}\"; } }";
      old.add(new WeakReference<>(live.reload("a.flow", text)));
      live.run("main", null);
      log.clear();
    }
    boolean gone = false;
    for (int i = 0; i < 50 && !gone; i++) {
      System.gc();
      gone = old.stream().allMatch(program -> program.get() == null);
    }
    assertTrue(gone, "a replaced program is still held");
    long unloaded = classes.getUnloadedClassCount() - before;
    assertTrue(unloaded >= RELOADS / 3, () -> unloaded + " classes were unloaded");
  }
}
