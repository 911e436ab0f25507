package dev.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.sallyport.testkit.GeneratorOptions.Memory;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Runs generated programs on all executors. {@code -Dsallyport.programs=1000000} runs that many;
 * {@code -Dsallyport.seed=N} begins with another seed.
 */
class DifferentialTest {

  private static final long PROGRAMS = Long.getLong("sallyport.programs", 2_000);
  private static final long SEED = Long.getLong("sallyport.seed", 0);

  // The seed decides the kind of program too, so that it is all that one needs to run it again.
  private static GeneratorOptions options(long seed) {
    GeneratorOptions options =
        GeneratorOptions.DEFAULT.withMemory(seed % 4 == 3 ? Memory.RAW : Memory.SAFE);
    return seed % 200 == 199 ? options.withOperations(3_000) : options;
  }

  @Test
  void everyExecutorDoesTheSame() {
    Differential executors = Differential.ofAll();
    LongStream.range(SEED, SEED + PROGRAMS)
        .parallel()
        .mapToObj(seed -> executors.check(seed, options(seed)))
        .flatMap(java.util.Optional::stream)
        .findAny()
        .ifPresent(failure -> fail(failure.report()));
  }

  @Test
  void aRunIsTheSameEachTime() {
    var module = ProgramGenerator.generate(SEED, options(SEED));
    var executor = dev.sallyport.engine.Executors.interpreter();
    Observation first = ProgramRunner.run(executor, module, SEED, Duration.ofMinutes(1));
    assertEquals(first, ProgramRunner.run(executor, module, SEED, Duration.ofMinutes(1)));
    assertTrue(first.lines().size() > 2);
  }
}
