package dev.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.ControlFlow;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Printer;
import dev.sallyport.ir.RawMemory;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Verifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReducerTest {

  private static boolean multiplies(IrModule module) {
    return blocks(module)
        .flatMap(b -> b.instructions().stream())
        .anyMatch(i -> i.op() instanceof Op.IntBinary b && b.op() == Op.IntOp.MUL);
  }

  // Only what can run, as with a real failure.
  private static Stream<Block> blocks(IrModule m) {
    return m.functions().stream().flatMap(f -> ControlFlow.of(f).reversePostorder().stream());
  }

  private static IrModule failing(Predicate<IrModule> fails) {
    return LongStream.range(0, 1000)
        .mapToObj(seed -> ProgramGenerator.generate(seed, GeneratorOptions.DEFAULT))
        .filter(fails)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFailureInOneOperationIsReducedToThatOperation() {
    IrModule small = Reducer.reduce(failing(ReducerTest::multiplies), ReducerTest::multiplies);
    assertEquals(1, small.functions().size());
    assertTrue(blocks(small).count() <= 3, () -> Printer.print(small));
    assertEquals(
        1,
        blocks(small)
            .flatMap(b -> b.instructions().stream())
            .filter(i -> i.op() instanceof Op.IntBinary)
            .count());
    assertTrue(small.globals().isEmpty() && small.constants().isEmpty());
  }

  @Test
  void whatIsReducedIsValidAndStillFails() {
    IrModule small = Reducer.reduce(failing(ReducerTest::multiplies), ReducerTest::multiplies);
    assertEquals(List.of(), Verifier.verify(small, RawMemory.REFUSED).diagnostics());
    assertTrue(multiplies(small));
  }

  @Test
  void aFailureInControlFlowKeepsOnlyTheBlocksThatItNeeds() {
    Predicate<IrModule> handles =
        m ->
            blocks(m)
                .anyMatch(
                    b -> b.handler().isPresent() && b.terminator() instanceof Terminator.Switch);
    IrModule small = Reducer.reduce(failing(handles), handles);
    assertTrue(blocks(small).count() <= 6, () -> Printer.print(small));
  }

  @Test
  void aFailureThatNeedsNothingIsReducedToNothing() {
    IrModule small =
        Reducer.reduce(ProgramGenerator.generate(7, GeneratorOptions.DEFAULT), _ -> true);
    assertEquals(0, Reducer.size(small));
  }
}
