package dev.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.ControlFlow;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Parser;
import dev.sallyport.ir.Printer;
import dev.sallyport.ir.RawMemory;
import dev.sallyport.ir.SourceText;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Verifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramGeneratorTest {

  private static final GeneratorOptions RAW =
      GeneratorOptions.DEFAULT.withMemory(GeneratorOptions.Memory.RAW);

  @Test
  void noProgramWaits() {
    Set<String> names =
        TestNatives.declarations().stream().map(Function::name).collect(Collectors.toSet());
    assertTrue(names.contains(TestNatives.APPLY.text()));
    assertFalse(names.contains(TestNatives.SLEEP.text()));
  }

  @Test
  void everyProgramIsValid() {
    LongStream.range(0, 2_000)
        .forEach(seed -> valid(seed, GeneratorOptions.DEFAULT, RawMemory.REFUSED));
  }

  @Test
  void everyProgramWithRawMemoryIsValid() {
    LongStream.range(0, 500).forEach(seed -> valid(seed, RAW, RawMemory.GRANTED));
  }

  @Test
  void everyLargeProgramIsValid() {
    GeneratorOptions large = GeneratorOptions.DEFAULT.withOperations(2_000);
    LongStream.range(0, 20).forEach(seed -> valid(seed, large, RawMemory.REFUSED));
  }

  private static void valid(long seed, GeneratorOptions options, RawMemory raw) {
    IrModule module = ProgramGenerator.generate(seed, options);
    assertEquals(List.of(), Verifier.verify(module, raw).diagnostics(), () -> "seed " + seed);
  }

  @Test
  void aSeedAlwaysMakesTheSameProgram() {
    IrModule module = ProgramGenerator.generate(42, RAW);
    assertEquals(module, ProgramGenerator.generate(42, RAW));
    assertNotEquals(module, ProgramGenerator.generate(43, RAW));
  }

  @Test
  void everyOperationButCallsOfMachineCodeIsGenerated() {
    Set<String> expected =
        leaves(Op.class).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    expected.remove(Op.CallAddress.class.getSimpleName());
    Set<String> found =
        blocks(300)
            .flatMap(b -> b.instructions().stream())
            .map(i -> i.op().getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found);
  }

  @Test
  void everyTerminatorIsGenerated() {
    Set<String> expected =
        leaves(Terminator.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found =
        blocks(100)
            .map(b -> b.terminator().getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ProgramGeneratorTest::leaves)
        : Stream.of(type);
  }

  private static Stream<Block> blocks(int seeds) {
    return functions(seeds).flatMap(f -> f.blocks().stream());
  }

  private static Stream<Function> functions(int seeds) {
    return LongStream.range(0, seeds)
        .mapToObj(seed -> ProgramGenerator.generate(seed, RAW))
        .flatMap(m -> m.functions().stream())
        .filter(f -> !f.isNative());
  }

  @Test
  void someLoopsAreEnteredAtSeveralPlaces() {
    assertTrue(functions(50).anyMatch(ProgramGeneratorTest::isIrreducible));
  }

  // An edge that goes back to a block which does not dominate where it comes from.
  private static boolean isIrreducible(Function f) {
    ControlFlow flow = ControlFlow.of(f);
    List<Block> order = flow.reversePostorder();
    return order.stream()
        .anyMatch(
            from ->
                flow.successors(from.id()).stream()
                    .anyMatch(
                        to ->
                            order.indexOf(flow.block(to)) <= order.indexOf(from)
                                && !flow.dominates(to, from.id())));
  }

  @Test
  void everyProgramIsTheSameAfterPrintingAndParsing() {
    LongStream.range(0, 200)
        .mapToObj(seed -> ProgramGenerator.generate(seed, RAW))
        .forEach(module -> assertEquals(Printer.print(module), Printer.print(reparsed(module))));
  }

  private static IrModule reparsed(IrModule module) {
    var result = Parser.parse(new SourceText("generated.sir", Printer.print(module)));
    assertEquals(List.of(), result.diagnostics());
    return result.module().orElseThrow();
  }
}
