package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes a function of the blocks that a builder filled. */
final class FunctionAssembler {

  private final DraftFunction body;
  private final Replacements replacements;
  private final List<DraftBlock> order;

  FunctionAssembler(DraftFunction body) {
    this.body = body;
    var search = new DepthFirstSearch(edges());
    List<DraftBlock> reached =
        Arrays.stream(search.reversePostorder()).mapToObj(body.blocks::get).toList();
    reached.forEach(this::checkFilled);
    reached.stream().filter(b -> !b.canThrow()).forEach(b -> b.handler = Optional.empty());
    var resolver = new VariableResolver(body, search.predecessors());
    replacements = resolver.resolve(reached);
    reached.forEach(b -> fillTargets(b, resolver));
    order = new DraftSimplifier(body).simplified(reached);
  }

  private int[][] edges() {
    var edges = new Edges(body.blocks.size());
    for (DraftBlock block : body.blocks) {
      if (block.terminator != null) {
        for (Target target : block.terminator.targets()) {
          edges.add(block.id.id(), target.block().id());
        }
      }
      if (block.handler.isPresent() && block.canThrow()) {
        edges.add(block.id.id(), block.handler.get().id());
      }
    }
    return edges.successors();
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
              Lists.map(s.cases(), c -> new Terminator.Case(c.value(), filled.apply(c.target()))),
              filled.apply(s.otherwise()));
      case Terminator.Exit exit -> exit;
    };
  }

  private Target filled(DraftBlock from, BlockId to, VariableResolver resolver) {
    DraftBlock block = body.block(to);
    return new Target(
        to, Lists.map(block.parameters, v -> replacements.of(resolver.argument(from, block, v))));
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
