package dev.sallyport.ir;

import java.util.Arrays;

/**
 * Goes through a graph from node 0, depth first and without recursion. Later edges are followed
 * first, so that in reverse postorder the way through a node's first edge stands first.
 */
final class DepthFirstSearch {

  static final int UNREACHED = -1;

  private final int[][] successors;
  private final int[] preorderNumber;
  private final int[] nodes;
  private final int[] parents;
  private final int[] reversePostorder;

  DepthFirstSearch(int[][] successors) {
    this.successors = successors;
    int count = successors.length;
    preorderNumber = new int[count];
    Arrays.fill(preorderNumber, UNREACHED);
    int[] preorder = new int[count];
    int[] parentNumbers = new int[count];
    int[] postorder = new int[count];
    int reached = count == 0 ? 0 : run(preorder, parentNumbers, postorder);
    nodes = Arrays.copyOf(preorder, reached);
    parents = Arrays.copyOf(parentNumbers, reached);
    reversePostorder = new int[reached];
    Arrays.setAll(reversePostorder, i -> postorder[reached - 1 - i]);
  }

  private int run(int[] preorder, int[] parentNumbers, int[] postorder) {
    int[] stack = new int[successors.length];
    int[] nextEdge = new int[successors.length];
    int depth = 0;
    int reached = 0;
    int finished = 0;
    stack[depth++] = 0;
    nextEdge[0] = successors[0].length;
    preorderNumber[0] = reached++;
    while (depth > 0) {
      int node = stack[depth - 1];
      if (nextEdge[node] == 0) {
        postorder[finished++] = node;
        depth--;
        continue;
      }
      int to = successors[node][--nextEdge[node]];
      if (preorderNumber[to] == UNREACHED) {
        parentNumbers[reached] = preorderNumber[node];
        preorder[reached] = to;
        preorderNumber[to] = reached++;
        nextEdge[to] = successors[to].length;
        stack[depth++] = to;
      }
    }
    return reached;
  }

  /** The place of a node in preorder, or {@link #UNREACHED}. */
  int preorderNumber(int node) {
    return preorderNumber[node];
  }

  /** The node at a place in preorder. */
  int node(int number) {
    return nodes[number];
  }

  /** How many nodes there is a way to. */
  int reached() {
    return nodes.length;
  }

  /** By preorder number: the preorder number of the node from which the search came. */
  int[] parents() {
    return parents;
  }

  /** The nodes that there is a way to, from last finished to first. */
  int[] reversePostorder() {
    return reversePostorder;
  }

  /** For each node: the reached nodes with an edge to it, in reverse postorder. */
  int[][] predecessors() {
    int[] counts = new int[successors.length];
    for (int from : reversePostorder) {
      for (int to : successors[from]) {
        counts[to]++;
      }
    }
    int[][] all = new int[counts.length][];
    Arrays.setAll(all, node -> new int[counts[node]]);
    for (int i = reversePostorder.length - 1; i >= 0; i--) {
      for (int to : successors[reversePostorder[i]]) {
        all[to][--counts[to]] = reversePostorder[i];
      }
    }
    return all;
  }
}
