package dev.sallyport.ir;

import java.util.Arrays;

/** Collects the edges of a graph, each once, in the order in which they are added. */
final class Edges {

  private static final int[] NONE = {};

  private final int[][] successors;
  private final int[] counts;
  private final int[] lastSource;

  Edges(int nodes) {
    successors = new int[nodes][];
    Arrays.fill(successors, NONE);
    counts = new int[nodes];
    lastSource = new int[nodes];
    Arrays.fill(lastSource, -1);
  }

  /** Adds an edge, unless it is there. All edges from a node are added one after the other. */
  void add(int from, int to) {
    if (lastSource[to] == from) {
      return;
    }
    lastSource[to] = from;
    if (counts[from] == successors[from].length) {
      successors[from] = Arrays.copyOf(successors[from], counts[from] * 2 + 2);
    }
    successors[from][counts[from]++] = to;
  }

  /** For each node the nodes that it leads to. */
  int[][] successors() {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < successors[i].length) {
        successors[i] = Arrays.copyOf(successors[i], counts[i]);
      }
    }
    return successors;
  }
}
