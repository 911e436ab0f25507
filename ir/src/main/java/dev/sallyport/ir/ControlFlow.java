package dev.sallyport.ir;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How control can go through a function: the order of its blocks, what leads where, and which block
 * dominates which.
 *
 * <p>The edges of a block are the targets of its terminator, in order, then its handler. A target
 * that does not exist is ignored, and of several blocks of one name the first counts, so that the
 * verifier can look at broken functions too. Made in O(m log n) for m edges and n blocks, whatever
 * their shape, without recursion. Immutable and thread-safe.
 */
public final class ControlFlow {

  private final List<Block> blocks;
  private final Map<BlockId, Integer> positions;
  private final int[][] successors;
  private final int[][] predecessors;
  private final int[] orderNumber;
  private final List<Block> ordered;
  private final Dominators dominators;

  private ControlFlow(List<Block> blocks) {
    this.blocks = blocks;
    positions = positionsOf(blocks);
    successors = edges();
    var search = new DepthFirstSearch(successors);
    int[] order = search.reversePostorder();
    orderNumber = new int[successors.length];
    Arrays.fill(orderNumber, DepthFirstSearch.UNREACHED);
    for (int i = 0; i < order.length; i++) {
      orderNumber[order[i]] = i;
    }
    ordered = Arrays.stream(order).mapToObj(blocks::get).toList();
    predecessors = search.predecessors();
    dominators = new Dominators(search, predecessors);
  }

  /**
   * Looks at a function.
   *
   * @param function any function; one without blocks has no order and no blocks
   */
  public static ControlFlow of(Function function) {
    return new ControlFlow(function.blocks());
  }

  /**
   * The blocks that control can reach, the entry block first. A block stands before those that it
   * dominates; the first target of a terminator stands before the second, and handlers stand late.
   */
  public List<Block> reversePostorder() {
    return ordered;
  }

  /** Whether there is a way from the entry block; false for a block that does not exist. */
  public boolean isReachable(BlockId id) {
    Integer at = positions.get(id);
    return at != null && orderNumber[at] != DepthFirstSearch.UNREACHED;
  }

  /**
   * The block of a name, whether it is reachable or not.
   *
   * @throws IllegalArgumentException if the function has no such block
   */
  public Block block(BlockId id) {
    return blocks.get(position(id));
  }

  /**
   * The blocks to which control can go from a block, its handler last. Each stands there once.
   *
   * @throws IllegalArgumentException if the function has no such block
   */
  public List<BlockId> successors(BlockId id) {
    return ids(successors[position(id)]);
  }

  /**
   * The reachable blocks from which control can come, in reverse postorder. Each stands there once.
   *
   * @throws IllegalArgumentException if the function has no such block
   */
  public List<BlockId> predecessors(BlockId id) {
    return ids(predecessors[position(id)]);
  }

  /**
   * The last block, besides itself, that every way from the entry to a block passes.
   *
   * @return empty for the entry block and for blocks that cannot be reached
   * @throws IllegalArgumentException if the function has no such block
   */
  public Optional<BlockId> immediateDominator(BlockId id) {
    int at = position(id);
    if (orderNumber[at] <= 0) {
      return Optional.empty();
    }
    return Optional.of(blocks.get(dominators.immediate(at)).id());
  }

  /**
   * Whether every way from the entry to {@code b} passes {@code a}. A block dominates itself. False
   * if one of the two cannot be reached or does not exist. Takes constant time.
   */
  public boolean dominates(BlockId a, BlockId b) {
    return isReachable(a)
        && isReachable(b)
        && dominators.dominates(positions.get(a), positions.get(b));
  }

  /**
   * Whether control can come to a block from itself or from a block that is not before it in
   * reverse postorder. Every cycle has such a block.
   *
   * @throws IllegalArgumentException if the function has no such block
   */
  public boolean isLoopHeader(BlockId id) {
    int at = position(id);
    int[] before = predecessors[at];
    return before.length > 0 && orderNumber[before[before.length - 1]] >= orderNumber[at];
  }

  private int position(BlockId id) {
    Integer at = positions.get(id);
    if (at == null) {
      throw new IllegalArgumentException("the function has no block " + id);
    }
    return at;
  }

  private static Map<BlockId, Integer> positionsOf(List<Block> blocks) {
    var found = HashMap.<BlockId, Integer>newHashMap(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      found.putIfAbsent(blocks.get(i).id(), i);
    }
    return found;
  }

  private int[][] edges() {
    var edges = new Edges(blocks.size());
    for (int from = 0; from < blocks.size(); from++) {
      for (Target target : blocks.get(from).terminator().targets()) {
        addEdge(edges, from, target);
      }
      if (blocks.get(from).handler().isPresent()) {
        addEdge(edges, from, blocks.get(from).handler().get());
      }
    }
    return edges.successors();
  }

  private void addEdge(Edges edges, int from, Target target) {
    Integer to = positions.get(target.block());
    if (to != null) {
      edges.add(from, to);
    }
  }

  private List<BlockId> ids(int[] list) {
    return Arrays.stream(list).mapToObj(i -> blocks.get(i).id()).toList();
  }
}
