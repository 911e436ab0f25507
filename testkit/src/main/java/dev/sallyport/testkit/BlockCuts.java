package dev.sallyport.testkit;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.ControlFlow;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.IrModule;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Cuts inside functions: of blocks, handlers, cases and instructions. */
@SuppressWarnings("ReferenceEquality") // equality would compare the code of the blocks
final class BlockCuts {

  private BlockCuts() {}

  static List<Cut> all() {
    return List.of(
        BlockCuts::unreachable,
        BlockCuts::returns,
        (m, w) -> branches(m, w, true),
        (m, w) -> branches(m, w, false),
        BlockCuts::cases,
        BlockCuts::handlers,
        BlockCuts::joins,
        BlockCuts::relays,
        BlockCuts::instructions,
        BlockCuts::unused);
  }

  private static IrModule unreachable(IrModule module, Cut.Window window) {
    return Modules.mapBodies(
        module,
        f -> {
          ControlFlow flow = ControlFlow.of(f);
          return Modules.withBlocks(
              f,
              f.blocks().stream()
                  .filter(b -> flow.isReachable(b.id()) || !window.takes())
                  .toList());
        });
  }

  private static IrModule returns(IrModule module, Cut.Window window) {
    return Modules.mapBodies(module, f -> new Returns(f, window).function());
  }

  private static IrModule branches(IrModule module, Cut.Window window, boolean first) {
    return Modules.mapBlocks(
        module,
        b -> {
          List<Target> targets = b.terminator().targets();
          return !targets.isEmpty()
                  && !(b.terminator() instanceof Terminator.Jump)
                  && window.takes()
              ? Modules.withTerminator(
                  b, new Terminator.Jump(first ? targets.getFirst() : targets.getLast()))
              : b;
        });
  }

  private static IrModule cases(IrModule module, Cut.Window window) {
    return Modules.mapBlocks(
        module,
        b ->
            b.terminator() instanceof Terminator.Switch s
                ? Modules.withTerminator(
                    b,
                    new Terminator.Switch(
                        s.selector(),
                        s.cases().stream().filter(_ -> !window.takes()).toList(),
                        s.otherwise()))
                : b);
  }

  private static IrModule handlers(IrModule module, Cut.Window window) {
    return Modules.mapBlocks(
        module, b -> b.handler().isPresent() && window.takes() ? Modules.withoutHandler(b) : b);
  }

  private static IrModule joins(IrModule module, Cut.Window window) {
    return Modules.mapBodies(module, f -> join(f, window));
  }

  // Takes one block at most, since the next may be the one that was taken into another.
  private static Function join(Function f, Cut.Window window) {
    Map<BlockId, Integer> uses = uses(f);
    for (Block b : f.blocks()) {
      if (b.terminator() instanceof Terminator.Jump jump) {
        Block next = find(f, jump.target().block());
        boolean only = uses.getOrDefault(next.id(), 0) == 1 && next != b && next != f.entry();
        if (only && b.handler().equals(next.handler()) && window.takes()) {
          return joined(f, b, next, jump.target());
        }
      }
    }
    return f;
  }

  // A block that only jumps: what leads there goes straight to where it leads.
  private static IrModule relays(IrModule module, Cut.Window window) {
    return Modules.mapBodies(
        module,
        f -> {
          Function result = f;
          for (Block b : f.blocks()) {
            if (isRelay(f, b) && window.takes()) {
              result = withoutRelay(result, b.id(), (Terminator.Jump) b.terminator());
            }
          }
          return result;
        });
  }

  private static boolean isRelay(Function f, Block b) {
    return b != f.entry()
        && b.parameters().isEmpty()
        && b.instructions().isEmpty()
        && b.terminator() instanceof Terminator.Jump jump
        && !jump.target().block().equals(b.id());
  }

  private static Function withoutRelay(Function f, BlockId relay, Terminator.Jump jump) {
    List<Block> blocks =
        f.blocks().stream()
            .filter(b -> !b.id().equals(relay))
            .map(b -> Modules.withTerminator(b, retargeted(b.terminator(), relay, jump.target())))
            .toList();
    return Modules.withBlocks(f, blocks);
  }

  private static Terminator retargeted(Terminator t, BlockId from, Target to) {
    return Modules.mapTargets(t, target -> target.block().equals(from) ? to : target);
  }

  private static Map<BlockId, Integer> uses(Function f) {
    var uses = new HashMap<BlockId, Integer>();
    for (Block b : f.blocks()) {
      b.terminator().targets().forEach(t -> uses.merge(t.block(), 1, Integer::sum));
      b.handler().ifPresent(t -> uses.merge(t.block(), 2, Integer::sum));
    }
    return uses;
  }

  private static Block find(Function f, BlockId id) {
    return f.blocks().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  private static Function joined(Function f, Block first, Block second, Target edge) {
    var replaced = new HashMap<Value, Value>();
    for (int i = 0; i < second.parameters().size(); i++) {
      replaced.put(second.parameters().get(i), edge.arguments().get(i));
    }
    var instructions = new ArrayList<>(first.instructions());
    instructions.addAll(second.instructions());
    var whole =
        new Block(
            first.id(),
            first.parameters(),
            first.handler(),
            instructions,
            second.terminator(),
            second.span());
    List<Block> blocks =
        f.blocks().stream()
            .filter(b -> b != second)
            .map(b -> b == first ? whole : b)
            .map(b -> renamed(b, replaced))
            .toList();
    return Modules.withBlocks(f, blocks);
  }

  private static Block renamed(Block b, Map<Value, Value> replaced) {
    java.util.function.UnaryOperator<Value> rename = v -> replaced.getOrDefault(v, v);
    return new Block(
        b.id(),
        b.parameters(),
        b.handler().map(t -> t.map(rename)),
        b.instructions().stream().map(i -> i.map(rename)).toList(),
        b.terminator().map(rename),
        b.span());
  }

  private static IrModule instructions(IrModule module, Cut.Window window) {
    return Modules.mapBodies(
        module,
        f ->
            Modules.withBlocks(
                f,
                f.blocks().stream()
                    .map(
                        b ->
                            Modules.withInstructions(
                                b,
                                b.instructions().stream()
                                    .flatMap(i -> simpler(f, i, window))
                                    .toList()))
                    .toList()));
  }

  private static Stream<Instruction> simpler(Function f, Instruction i, Cut.Window window) {
    return !isConstant(i) && window.takes() ? DeclarationCuts.zeros(f, i) : Stream.of(i);
  }

  private static boolean isConstant(Instruction i) {
    return i.op() instanceof Op.IntConst
        || i.op() instanceof Op.FloatConst
        || i.op() instanceof Op.NullConst
        || i.op() instanceof Op.StringConst;
  }

  private static IrModule unused(IrModule module, Cut.Window window) {
    return Modules.mapBodies(
        module,
        f -> {
          Set<Value> used = used(f);
          return Modules.withBlocks(
              f,
              f.blocks().stream()
                  .map(
                      b ->
                          Modules.withInstructions(
                              b,
                              b.instructions().stream()
                                  .filter(i -> !isUnused(i, used) || !window.takes())
                                  .toList()))
                  .toList());
        });
  }

  private static boolean isUnused(Instruction i, Set<Value> used) {
    return isConstant(i) && i.results().stream().noneMatch(used::contains);
  }

  private static Set<Value> used(Function f) {
    var used = new HashSet<Value>();
    for (Block b : f.blocks()) {
      b.instructions().forEach(i -> used.addAll(i.op().operands()));
      used.addAll(b.terminator().operands());
      b.terminator().targets().forEach(t -> used.addAll(t.arguments()));
      b.handler().ifPresent(t -> used.addAll(t.arguments()));
    }
    return used;
  }
}
