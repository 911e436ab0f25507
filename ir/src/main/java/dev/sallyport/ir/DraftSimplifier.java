package dev.sallyport.ir;

import java.util.List;
import java.util.Optional;

/** Leaves out the blocks that scopes make, but control flow does not need. */
final class DraftSimplifier {

  private final DraftFunction body;
  private final int[] incoming;
  private final boolean[] removed;

  DraftSimplifier(DraftFunction body) {
    this.body = body;
    incoming = new int[body.blocks.size()];
    removed = new boolean[body.blocks.size()];
  }

  /** The blocks that are left, in the same order. */
  List<DraftBlock> simplified(List<DraftBlock> order) {
    order.reversed().forEach(this::skipPassages);
    order.forEach(b -> count(b, 1));
    order.forEach(this::removeIfPassed);
    order.forEach(this::extend);
    return order.stream().filter(b -> !isRemoved(b)).toList();
  }

  private boolean isRemoved(DraftBlock block) {
    return removed[block.id.id()];
  }

  // Backwards, so that what a passage leads to is no passage any more, unless it leads to itself.
  private void skipPassages(DraftBlock block) {
    block.terminator =
        FunctionAssembler.withTargets(
            block.terminator,
            t ->
                body.block(t.block()).isPassage()
                    ? body.block(t.block()).terminator.targets().getFirst()
                    : t);
  }

  private void count(DraftBlock block, int step) {
    for (Target target : block.terminator.targets()) {
      incoming[target.block().id()] += step;
    }
  }

  private void removeIfPassed(DraftBlock block) {
    boolean entry = block.id.id() == 0;
    if (!entry && block.isPassage() && incoming[block.id.id()] == 0) {
      removed[block.id.id()] = true;
      count(block, -1);
    }
  }

  private void extend(DraftBlock block) {
    var next = isRemoved(block) ? Optional.<DraftBlock>empty() : continuation(block);
    while (next.isPresent()) {
      merge(block, next.get());
      removed[next.get().id.id()] = true;
      next = continuation(block);
    }
  }

  /** The block behind a block that can as well be part of it. */
  private Optional<DraftBlock> continuation(DraftBlock block) {
    if (!(block.terminator instanceof Terminator.Jump jump)) {
      return Optional.empty();
    }
    DraftBlock next = body.block(jump.target().block());
    boolean alone = incoming[next.id.id()] == 1 && !next.id.equals(block.id);
    boolean covered =
        !block.canThrow() || !next.canThrow() || block.handlerTarget.equals(next.handlerTarget);
    return alone && covered ? Optional.of(next) : Optional.empty();
  }

  private static void merge(DraftBlock block, DraftBlock next) {
    block.handlerTarget = block.canThrow() ? block.handlerTarget : next.handlerTarget;
    block.instructions.addAll(next.instructions);
    block.terminator = next.terminator;
    block.span = next.span;
  }
}
