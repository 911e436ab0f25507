package dev.sallyport.testkit;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.ClassDefinition;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.RawMemory;
import dev.sallyport.ir.Verifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a module that shows a failure as small as it can: takes out functions, blocks, handlers,
 * parameters, instructions and declarations as long as the module is valid and still fails.
 */
public final class Reducer {

  private static final List<Cut> CUTS =
      Stream.of(DeclarationCuts.all(), BlockCuts.all(), ParameterCuts.all())
          .flatMap(List::stream)
          .toList();

  private final Predicate<IrModule> fails;
  private IrModule smallest;

  private Reducer(IrModule module, Predicate<IrModule> fails) {
    this.smallest = module;
    this.fails = fails;
  }

  /**
   * Makes a module smaller.
   *
   * @param module valid, and failing
   * @param fails whether a module shows the failure; is asked only about valid modules, and gives
   *     the same answer each time
   * @return a module from which nothing more can be taken; the given one at worst
   */
  public static IrModule reduce(IrModule module, Predicate<IrModule> fails) {
    return new Reducer(module, fails).run();
  }

  private IrModule run() {
    long before;
    do {
      before = size(smallest);
      CUTS.forEach(this::cut);
    } while (size(smallest) < before);
    return smallest;
  }

  // Halves first, then smaller and smaller runs of parts.
  private void cut(Cut cut) {
    for (int length = cut.parts(smallest); length > 0; length /= 2) {
      int from = 0;
      while (from < cut.parts(smallest)) {
        boolean taken = attempt(cut.apply(smallest, new Cut.Window(from, from + length)));
        from += taken ? 0 : length;
      }
    }
  }

  private boolean attempt(IrModule candidate) {
    boolean better =
        size(candidate) < size(smallest)
            && Verifier.verify(candidate, RawMemory.GRANTED).module().isPresent()
            && fails.test(candidate);
    if (better) {
      smallest = candidate;
    }
    return better;
  }

  /** What is to become smaller; anything else than a constant counts twice. */
  static long size(IrModule m) {
    long functions = m.functions().stream().mapToLong(f -> 2 + f.attributes().size()).sum();
    long blocks =
        m.functions().stream().flatMap(f -> f.blocks().stream()).mapToLong(Reducer::size).sum();
    long classes = m.classes().stream().mapToLong(Reducer::size).sum();
    return functions
        + blocks
        + classes
        + m.globals().size()
        + m.constants().size()
        + m.imports().size();
  }

  private static long size(Block b) {
    long instructions = b.instructions().stream().mapToLong(Reducer::size).sum();
    return 2
        + instructions
        + 3L * b.parameters().size()
        + 2L * b.terminator().targets().size()
        + (b.handler().isPresent() ? 2 : 0);
  }

  private static long size(Instruction i) {
    boolean isConstant =
        i.op() instanceof Op.IntConst
            || i.op() instanceof Op.FloatConst
            || i.op() instanceof Op.NullConst
            || i.op() instanceof Op.StringConst;
    return isConstant ? 1 : 3;
  }

  private static long size(ClassDefinition c) {
    boolean inherits = c.superclass() instanceof dev.sallyport.ir.Type.ClassType;
    return 3L + c.fields().size() + c.methods().size() + c.traits().size() + (inherits ? 1 : 0);
  }
}
