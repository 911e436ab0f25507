package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.engine.Executor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The small programs whose behaviour on the original compiler and machine is known. Where ours is
 * another, the line {@code differs} below the program says why.
 */
class ObservedProgramsTest {

  private static final Path FOLDER = Path.of("../cases/gypsum/observed");

  static Stream<Arguments> programsOnExecutors() {
    return Running.onExecutors(ProgramCase.in(FOLDER));
  }

  @ParameterizedTest
  @MethodSource("programsOnExecutors")
  void theProgramDoesWhatItMust(ProgramCase program, Supplier<Executor> executor) {
    assertEquals(program.outcome(), Running.outcome(program.source(), executor.get()).strip());
  }

  @Test
  void noneOfTheProgramsIsLost() {
    List<ProgramCase> programs = ProgramCase.in(FOLDER);
    assertEquals(252, programs.size());
  }
}
