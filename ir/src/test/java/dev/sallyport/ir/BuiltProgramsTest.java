package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Whatever structured program is written with a builder, the function does the same. */
class BuiltProgramsTest {

  private static final int PROGRAMS = Integer.getInteger("sallyport.programs", 300);

  @Test
  void builtProgramsVerify() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      IrModule module = new RandomProgram(seed).build();
      assertEquals(
          List.of(), Verifier.verify(module, RawMemory.REFUSED).diagnostics(), "seed " + seed);
    }
  }

  @Test
  void builtProgramsDoWhatTheProgramSays() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      var program = new RandomProgram(seed);
      Function built = program.build().functions().getFirst();
      for (long[] arguments : new long[][] {{0, 1, 2, 3}, {1, 0, -1, 5}, {2, 2, 0, 0}}) {
        assertEquals(
            outcome(() -> program.run(arguments)),
            outcome(() -> TinyEvaluator.run(built, arguments)),
            "seed " + seed);
      }
    }
  }

  @Test
  void builtProgramsPassNoArgumentThatIsAlwaysTheSame() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Function built = new RandomProgram(seed).build().functions().getFirst();
      for (Block block : built.blocks()) {
        assertEquals(List.of(), Redundant.parameters(built, block), "seed " + seed);
      }
    }
  }

  private static String outcome(LongSupplier run) {
    try {
      return String.valueOf(run.getAsLong());
    } catch (ArithmeticException _) {
      return "divided by zero";
    }
  }
}
