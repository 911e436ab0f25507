package dev.sallyport.testkit;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Copies of modules, functions and blocks in which something is different. */
final class Modules {

  private Modules() {}

  static IrModule withFunctions(IrModule m, List<Function> functions) {
    return new IrModule(
        m.name(),
        m.version(),
        m.source(),
        m.imports(),
        m.classes(),
        m.globals(),
        m.constants(),
        functions);
  }

  /** Changes the functions that have a body. */
  static IrModule mapBodies(IrModule m, UnaryOperator<Function> change) {
    return withFunctions(
        m, m.functions().stream().map(f -> f.blocks().isEmpty() ? f : change.apply(f)).toList());
  }

  /** Changes every block of every function. */
  static IrModule mapBlocks(IrModule m, UnaryOperator<Block> change) {
    return mapBodies(m, f -> withBlocks(f, f.blocks().stream().map(change).toList()));
  }

  static Function withBlocks(Function f, List<Block> blocks) {
    return new Function(
        f.name(), f.signature(), f.attributes(), blocks, f.types(), f.names(), f.span());
  }

  static Function withAttributes(Function f, Set<Function.Attribute> attributes) {
    return new Function(
        f.name(), f.signature(), attributes, f.blocks(), f.types(), f.names(), f.span());
  }

  static Block withInstructions(Block b, List<Instruction> instructions) {
    return new Block(b.id(), b.parameters(), b.handler(), instructions, b.terminator(), b.span());
  }

  static Block withTerminator(Block b, Terminator terminator) {
    return new Block(b.id(), b.parameters(), b.handler(), b.instructions(), terminator, b.span());
  }

  static Block withoutHandler(Block b) {
    return new Block(
        b.id(), b.parameters(), Optional.empty(), b.instructions(), b.terminator(), b.span());
  }

  static Block withParameters(Block b, List<Value> parameters) {
    return new Block(b.id(), parameters, b.handler(), b.instructions(), b.terminator(), b.span());
  }

  /** The same terminator with other targets. */
  static Terminator mapTargets(Terminator terminator, UnaryOperator<Target> change) {
    return switch (terminator) {
      case Terminator.Jump j -> new Terminator.Jump(change.apply(j.target()));
      case Terminator.Branch b ->
          new Terminator.Branch(b.condition(), change.apply(b.ifTrue()), change.apply(b.ifFalse()));
      case Terminator.Switch s ->
          new Terminator.Switch(
              s.selector(),
              s.cases().stream()
                  .map(c -> new Terminator.Case(c.value(), change.apply(c.target())))
                  .toList(),
              change.apply(s.otherwise()));
      case Terminator.Exit exit -> exit;
    };
  }

  /** Zero or null. */
  static Op.Leaf zero(Type type) {
    return switch (type) {
      case Type.Scalar s when s.isFloat() -> new Op.FloatConst(s, 0);
      case Type.Scalar s -> new Op.IntConst(s, 0);
      case Type.Reference r -> new Op.NullConst(r);
      case Type.NoValue _ -> throw new IllegalArgumentException("no value is void");
    };
  }

  static Instruction zero(Value result, Type type) {
    return new Instruction(List.of(result), zero(type), Span.NONE);
  }

  /** The function with a body that returns zero or null. */
  static Function emptied(Function f) {
    var types = new ArrayList<>(f.types());
    var instructions = new ArrayList<Instruction>();
    Optional<Value> result = Optional.empty();
    if (!f.signature().isVoid()) {
      var value = new Value(types.size());
      types.add(f.signature().result());
      instructions.add(zero(value, f.signature().result()));
      result = Optional.of(value);
    }
    Block entry = f.entry();
    var end = new Terminator.Return(result);
    var block =
        new Block(entry.id(), entry.parameters(), Optional.empty(), instructions, end, Span.NONE);
    return new Function(
        f.name(), f.signature(), f.attributes(), List.of(block), types, f.names(), f.span());
  }
}
