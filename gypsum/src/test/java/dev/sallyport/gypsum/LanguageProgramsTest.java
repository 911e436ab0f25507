package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.engine.Executor;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small programs of our own, a feature each. */
class LanguageProgramsTest {

  private static final Path FOLDER = Path.of("../cases/gypsum/run");

  static Stream<Arguments> programsOnExecutors() {
    return Running.onExecutors(ProgramCase.in(FOLDER));
  }

  @ParameterizedTest
  @MethodSource("programsOnExecutors")
  void theProgramDoesWhatItMust(ProgramCase program, Supplier<Executor> executor) {
    assertEquals(program.outcome(), Running.outcome(program.source(), executor.get()).strip());
  }
}
