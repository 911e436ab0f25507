package dev.sallyport.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes a function of the blocks that a builder filled. */
final class FunctionAssembler {

  private final DraftFunction body;
  private final Replacements replacements;
  private List<DraftBlock> order;
  private int[][] predecessors;

  FunctionAssembler(DraftFunction body) {
    this.body = body;
    body.blocks.stream().filter(b -> !b.canThrow()).forEach(b -> b.handler = Optional.empty());
    findOrder();
    order.forEach(this::checkFilled);
    var resolver = new VariableResolver(body, predecessors);
    replacements = resolver.resolve(order);
    order.forEach(b -> fillTargets(b, resolver));
    order.reversed().forEach(this::skipPassages);
    findOrder();
    mergeBlocks();
  }

  private void findOrder() {
    var search = new DepthFirstSearch(edges());
    predecessors = search.predecessors();
    order = Arrays.stream(search.reversePostorder()).mapToObj(body.blocks::get).toList();
  }

  private int[][] edges() {
    int[][] all = new int[body.blocks.size()][];
    for (DraftBlock block : body.blocks) {
      var to = new ArrayList<Integer>();
      if (block.terminator != null) {
        block.terminator.targets().forEach(t -> to.add(t.block().id()));
      }
      block.handler.ifPresent(h -> to.add(h.id()));
      all[block.id.id()] = to.stream().mapToInt(Integer::intValue).distinct().toArray();
    }
    return all;
  }

  private void checkFilled(DraftBlock block) {
    if (!block.started) {
      throw new IllegalStateException(
          "control goes to " + block.id + " of " + body.name + ", which was never started");
    }
    if (block.terminator == null) {
      throw new IllegalStateException(
          "control reaches the end of " + body.name + "; it has to return, throw or trap there");
    }
  }

  private void fillTargets(DraftBlock block, VariableResolver resolver) {
    block.terminator = withTargets(block.terminator, t -> filled(block, t.block(), resolver));
    block.handlerTarget = block.handler.map(h -> filled(block, h, resolver));
  }

  static Terminator withTargets(Terminator terminator, UnaryOperator<Target> filled) {
    return switch (terminator) {
      case Terminator.Jump j -> new Terminator.Jump(filled.apply(j.target()));
      case Terminator.Branch b ->
          new Terminator.Branch(b.condition(), filled.apply(b.ifTrue()), filled.apply(b.ifFalse()));
      case Terminator.Switch s ->
          new Terminator.Switch(
              s.selector(),
              s.cases().stream()
                  .map(c -> new Terminator.Case(c.value(), filled.apply(c.target())))
                  .toList(),
              filled.apply(s.otherwise()));
      case Terminator.Exit exit -> exit;
    };
  }

  private Target filled(DraftBlock from, BlockId to, VariableResolver resolver) {
    DraftBlock block = body.block(to);
    return new Target(
        to,
        block.parameters.stream()
            .map(v -> replacements.of(resolver.argument(from, block, v)))
            .toList());
  }

  // Backwards, so that what a passage leads to is no passage any more, unless it leads to itself.
  private void skipPassages(DraftBlock block) {
    block.terminator =
        withTargets(
            block.terminator,
            t ->
                body.block(t.block()).isPassage()
                    ? body.block(t.block()).terminator.targets().getFirst()
                    : t);
  }

  private void mergeBlocks() {
    var merged = new boolean[body.blocks.size()];
    for (DraftBlock block : order) {
      var next = merged[block.id.id()] ? Optional.<DraftBlock>empty() : continuation(block);
      while (next.isPresent()) {
        merge(block, next.get());
        merged[next.get().id.id()] = true;
        next = continuation(block);
      }
    }
    order = order.stream().filter(b -> !merged[b.id.id()]).toList();
  }

  private static void merge(DraftBlock block, DraftBlock next) {
    block.handlerTarget = block.canThrow() ? block.handlerTarget : next.handlerTarget;
    block.instructions.addAll(next.instructions);
    block.terminator = next.terminator;
    block.span = next.span;
  }

  /** The block behind a block that can as well be part of it. */
  private Optional<DraftBlock> continuation(DraftBlock block) {
    if (!(block.terminator instanceof Terminator.Jump jump)) {
      return Optional.empty();
    }
    DraftBlock next = body.block(jump.target().block());
    boolean alone = predecessors[next.id.id()].length == 1 && !next.id.equals(block.id);
    boolean covered =
        !block.canThrow() || !next.canThrow() || block.handlerTarget.equals(next.handlerTarget);
    return alone && covered ? Optional.of(next) : Optional.empty();
  }

  Function assemble(Signature signature, Set<Function.Attribute> attributes, Span declared) {
    var numbering = new Numbering(body, order, replacements);
    return new Function(
        body.name,
        signature,
        attributes,
        numbering.blocks(),
        numbering.types(),
        numbering.names(),
        declared);
  }
}
