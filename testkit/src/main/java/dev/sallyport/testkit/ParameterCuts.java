package dev.sallyport.testkit;

import dev.sallyport.ir.Block;
import dev.sallyport.ir.BlockId;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Instruction;
import dev.sallyport.ir.Target;
import dev.sallyport.ir.Terminator;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts of block parameters: they become zero or null where the block begins. */
final class ParameterCuts {

  private ParameterCuts() {}

  static List<Cut> all() {
    return List.of(
        (module, window) -> Modules.mapBodies(module, f -> new Change(f, window).function()));
  }

  /** The parameters that go from one function, by block. */
  private static final class Change {
    private final Function function;
    private final Map<BlockId, List<Integer>> kept = new HashMap<>();
    private final Set<BlockId> handlers = new HashSet<>();

    Change(Function function, Cut.Window window) {
      this.function = function;
      function.blocks().forEach(b -> b.handler().ifPresent(t -> handlers.add(t.block())));
      function.blocks().forEach(b -> choose(b, window));
    }

    private void choose(Block b, Cut.Window window) {
      int first = handlers.contains(b.id()) ? 1 : 0;
      List<Integer> stay =
          IntStream.range(0, b.parameters().size())
              .filter(i -> b.id().equals(function.entry().id()) || i < first || !window.takes())
              .boxed()
              .toList();
      kept.put(b.id(), stay);
    }

    Function function() {
      return Modules.withBlocks(function, function.blocks().stream().map(this::block).toList());
    }

    private Block block(Block b) {
      List<Value> parameters = kept.get(b.id()).stream().map(b.parameters()::get).toList();
      var instructions = new ArrayList<Instruction>();
      b.parameters().stream()
          .filter(v -> !parameters.contains(v))
          .forEach(v -> instructions.add(Modules.zero(v, function.typeOf(v))));
      instructions.addAll(b.instructions());
      Optional<Target> handler = b.handler().map(t -> target(t, 1));
      return new Block(
          b.id(), parameters, handler, instructions, terminator(b.terminator()), b.span());
    }

    // A handler's arguments begin with its second parameter.
    private Target target(Target t, int first) {
      List<Integer> stay = kept.get(t.block());
      List<Value> arguments =
          stay.stream().filter(i -> i >= first).map(i -> t.arguments().get(i - first)).toList();
      return new Target(t.block(), arguments);
    }

    private Terminator terminator(Terminator terminator) {
      return Modules.mapTargets(terminator, t -> target(t, 0));
    }
  }
}
