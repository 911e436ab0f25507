package dev.sallyport.ir;

import java.util.List;
import java.util.Map;

/**
 * Where the values of a function are known. A block with a handler counts as two nodes: its
 * beginning, with the parameters, from which the handler is reached; and its body. So what is
 * defined in the body is known where the body dominates, which its handler is not.
 */
final class Availability {

  private final int[] bodies;
  private final DepthFirstSearch search;
  private final Dominators dominators;

  /**
   * Looks at the blocks of a function.
   *
   * @param positions where in the list each block stands; targets that are not in it are ignored
   */
  Availability(List<Block> blocks, Map<BlockId, Integer> positions) {
    bodies = new int[blocks.size()];
    int nodes = blocks.size();
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = blocks.get(i).handler().isPresent() ? nodes++ : i;
    }
    var edges = new Edges(nodes);
    for (int i = 0; i < bodies.length; i++) {
      Block block = blocks.get(i);
      if (block.handler().isPresent()) {
        edges.add(i, bodies[i]);
        add(edges, i, positions.get(block.handler().get().block()));
      }
      for (Target target : block.terminator().targets()) {
        add(edges, bodies[i], positions.get(target.block()));
      }
    }
    search = new DepthFirstSearch(edges.successors());
    dominators = new Dominators(search, search.predecessors());
  }

  private static void add(Edges edges, int from, Integer to) {
    if (to != null) {
      edges.add(from, to);
    }
  }

  /** Whether there is a way from the entry to a block, given by its position. */
  boolean isReachable(int block) {
    return search.preorderNumber(block) != DepthFirstSearch.UNREACHED;
  }

  /** Whether the parameters of one block are known in all of another block. */
  boolean parametersReach(int from, int to) {
    return reaches(from, to);
  }

  /** Whether what one block's body defines is known in all of another block. */
  boolean bodyReaches(int from, int to) {
    return reaches(bodies[from], to);
  }

  private boolean reaches(int from, int to) {
    return search.preorderNumber(from) != DepthFirstSearch.UNREACHED
        && dominators.dominates(from, to);
  }
}
