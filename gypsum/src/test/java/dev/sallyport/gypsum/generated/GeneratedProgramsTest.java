package dev.sallyport.gypsum.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Generated programs compile, end, and do on all executors what they mean. {@code
 * -Dgypsum.programs=100000} runs that many; {@code -Dgypsum.seed=N} begins with another seed.
 */
class GeneratedProgramsTest {

  private static final long PROGRAMS = Long.getLong("gypsum.programs", 60);
  private static final long SEED = Long.getLong("gypsum.seed", 0);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Test
  void everyProgramDoesWhatItMeans() throws Exception {
    try (var comparison = new Comparison();
        var thread = Executors.newSingleThreadExecutor(GeneratedProgramsTest::deep)) {
      for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
        long current = seed;
        Future<Optional<String>> check = thread.submit(() -> comparison.check(current));
        ended(check, seed).ifPresent(report -> fail(report));
      }
    }
  }

  // Programs call themselves as often as their fuel allows.
  private static Thread deep(Runnable work) {
    var thread = new Thread(null, work, "generated programs", 512L << 20);
    thread.setDaemon(true);
    return thread;
  }

  private static Optional<String> ended(Future<Optional<String>> check, long seed)
      throws Exception {
    try {
      return check.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      System.err.println("The program of seed " + seed + " does not end.");
      Runtime.getRuntime().halt(1);
      throw e;
    }
  }

  @Test
  void equalSeedsMakeEqualPrograms() {
    var first = ProgramGenerator.generate(Choices.ofSeed(SEED));
    assertEquals(first, ProgramGenerator.generate(Choices.ofSeed(SEED)));
    assertTrue(first.source().contains("def main"));
  }

  @Test
  void aProgramIsMadeAgainFromItsDecisions() {
    Choices choices = Choices.ofSeed(SEED + 3);
    var program = ProgramGenerator.generate(choices);
    assertEquals(program, ProgramGenerator.generate(Choices.of(choices.made())));
  }
}
