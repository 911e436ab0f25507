package dev.sallyport.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sallyport.engine.Executor;
import dev.sallyport.engine.Executors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What holds for every program. {@code -Dflow.programs=N} tries more than CI does; the first seed
 * is {@code -Dflow.seed}.
 */
final class PropertyTest {

  private static final int PROGRAMS = Integer.getInteger("flow.programs", 60);
  private static final long SEED = Long.getLong("flow.seed", 1);

  /** All that one can see of a run. */
  private static List<String> observed(String program, Executor executor, long quota) {
    var seen = new ArrayList<String>();
    FlowBuilder host = Samples.host(seen).executor(executor);
    if (quota > 0) {
      host.quota(quota);
    }
    FlowHandler main = host.build().compile("generated.flow", program).handler("main");
    seen.add(shown(main.decide(null)));
    seen.add(shown(main.decide(null)));
    return seen;
  }

  private static String shown(RunResult result) {
    return result instanceof RunResult.Aborted aborted
        ? aborted.reason() + " " + aborted.cause().getClass()
        : result.toString();
  }

  private static String program(long seed) {
    return new ProgramGenerator(seed).program();
  }

  @Test
  void everyGeneratedProgramIsValid() {
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      FlowReport report = Samples.host(new ArrayList<>()).build().check("g.flow", program(seed));
      assertFalse(report.hasErrors(), "seed " + seed + "\n" + report.render());
    }
  }

  @Test
  void bothExecutorsSeeTheSameWithAndWithoutAQuota() {
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      String program = program(seed);
      List<String> expected = observed(program, Executors.interpreter(), 0);
      assertEquals(expected, observed(program, Executors.jvm(), 0), "seed " + seed);
      assertEquals(expected, observed(program, Executors.jvm(), 10_000_000), "seed " + seed);
    }
  }

  @Test
  void aQuotaThatRunsOutDoesSoAtTheSamePlaceOnBothExecutors() {
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      String program = program(seed);
      long quota = 20 + seed % 200;
      assertEquals(
          observed(program, Executors.interpreter(), quota),
          observed(program, Executors.jvm(), quota),
          "seed " + seed);
    }
  }

  @Test
  void formattingKeepsWhatAProgramDoes() {
    Flow flow = Samples.host(new ArrayList<>()).build();
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      String program = program(seed);
      String formatted = flow.format("g.flow", program).text().orElseThrow();
      assertEquals(formatted, flow.format("g.flow", formatted).text().orElseThrow());
      assertEquals(
          observed(program, Executors.interpreter(), 0),
          observed(formatted, Executors.interpreter(), 0),
          "seed " + seed);
    }
  }
}
