package dev.sallyport.ir;

import java.util.Arrays;

/**
 * Which node of a graph dominates which. The algorithm is that of Lengauer and Tarjan with path
 * compression, O(m log n) on every graph: the simpler iterative ones become quadratic where a long
 * chain of blocks shares one handler. Inside, a node is its preorder number.
 */
final class Dominators {

  private static final int NONE = -1;

  private final DepthFirstSearch search;
  private final int[] semi;
  private final int[] label;
  private final int[] ancestor;
  private final int[] idom;
  private final int[] path;
  private final int[] first;
  private final int[] size;

  Dominators(DepthFirstSearch search, int[][] predecessors) {
    this.search = search;
    int count = search.reached();
    semi = new int[count];
    label = new int[count];
    Arrays.setAll(semi, i -> i);
    Arrays.setAll(label, i -> i);
    ancestor = filled(count);
    idom = filled(count);
    path = new int[count];
    first = new int[count];
    size = new int[count];
    findImmediateDominators(predecessors);
    numberTree();
  }

  /** The node that every path to a reached node, other than node 0, passes last before it. */
  int immediate(int node) {
    return search.node(idom[search.preorderNumber(node)]);
  }

  /** Whether every path to the reached node {@code b} passes {@code a}, or they are the same. */
  boolean dominates(int a, int b) {
    int above = search.preorderNumber(a);
    int below = first[search.preorderNumber(b)];
    return first[above] <= below && below < first[above] + size[above];
  }

  private static int[] filled(int count) {
    int[] all = new int[count];
    Arrays.fill(all, NONE);
    return all;
  }

  private void findImmediateDominators(int[][] predecessors) {
    int[] parent = search.parents();
    int[] bucket = filled(idom.length);
    int[] nextInBucket = filled(idom.length);
    for (int node = idom.length - 1; node > 0; node--) {
      for (int before : predecessors[search.node(node)]) {
        semi[node] = Math.min(semi[node], semi[best(search.preorderNumber(before))]);
      }
      nextInBucket[node] = bucket[semi[node]];
      bucket[semi[node]] = node;
      ancestor[node] = parent[node];
      for (int w = bucket[parent[node]]; w != NONE; w = nextInBucket[w]) {
        int least = best(w);
        idom[w] = semi[least] < semi[w] ? least : parent[node];
      }
      bucket[parent[node]] = NONE;
    }
    for (int node = 1; node < idom.length; node++) {
      if (idom[node] != semi[node]) {
        idom[node] = idom[idom[node]];
      }
    }
  }

  /** The node with the least semidominator on the way from the root of its tree to a node. */
  private int best(int node) {
    if (ancestor[node] == NONE) {
      return node;
    }
    int length = 0;
    for (int at = node; ancestor[ancestor[at]] != NONE; at = ancestor[at]) {
      path[length++] = at;
    }
    while (length > 0) {
      compress(path[--length]);
    }
    return label[node];
  }

  private void compress(int node) {
    int above = ancestor[node];
    if (semi[label[above]] < semi[label[node]]) {
      label[node] = label[above];
    }
    ancestor[node] = ancestor[above];
  }

  // A dominator has a smaller number than what it dominates, so two sweeps replace a tree walk.
  private void numberTree() {
    Arrays.fill(size, 1);
    for (int node = idom.length - 1; node > 0; node--) {
      size[idom[node]] += size[node];
    }
    int[] next = new int[idom.length];
    Arrays.fill(next, 1);
    for (int node = 1; node < idom.length; node++) {
      first[node] = next[idom[node]];
      next[idom[node]] += size[node];
      next[node] = first[node] + 1;
    }
  }
}
