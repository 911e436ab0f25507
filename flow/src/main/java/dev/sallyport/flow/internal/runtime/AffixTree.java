package dev.sallyport.flow.internal.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts labels into a tree, and lays it out as an {@link AffixTable}. */
final class AffixTree {

  /** A place where labels end or differ. Some label begins with the characters that lead there. */
  private static final class Node {
    private int depth;
    private String path;
    private int label = -1;
    private Map<Character, Node> children = new TreeMap<>();
    private int place;
    private Node above;

    Node(int depth, String path) {
      this.depth = depth;
      this.path = path;
    }

    /** Makes this place come earlier; what it was hangs on a new one below. */
    void split(int at, char next) {
      var rest = new Node(depth, path);
      rest.label = label;
      rest.children = children;
      depth = at;
      label = -1;
      children = new TreeMap<>(Map.of(next, rest));
    }

    int tableSize() {
      return Integer.highestOneBit(Math.max(1, children.size() * 4 - 1));
    }
  }

  private final AffixTable.End end;
  private final List<String> labels;
  private final Node root = new Node(0, "");
  private int free = 1;

  AffixTree(AffixTable.End end, List<String> labels) {
    this.end = end;
    this.labels = labels;
    for (int i = 0; i < labels.size(); i++) {
      add(labels.get(i), i);
    }
  }

  private void add(String label, int index) {
    Node node = root;
    while (node.depth < label.length()) {
      char next = end.at(label, node.depth);
      Node child = node.children.computeIfAbsent(next, _ -> new Node(label.length(), label));
      int common = Math.min(child.depth, end.common(label, child.path, node.depth));
      if (common < child.depth) {
        child.split(common, end.at(child.path, common));
      }
      node = child;
    }
    node.label = index;
  }

  /** The table, with the case of each label. */
  AffixTable table(List<Integer> cases) {
    List<Node> all = parentsFirst();
    int places = 1 + all.stream().mapToInt(Node::tableSize).sum();
    var table =
        new AffixTable(
            end, new long[2 * places], new String[places], new int[places], new int[places]);
    all.forEach(node -> layOut(node, table, cases));
    return table;
  }

  private List<Node> parentsFirst() {
    var all = new ArrayList<Node>(List.of(root));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children.values());
    }
    return all;
  }

  private void layOut(Node node, AffixTable table, List<Integer> cases) {
    Node nearest = node.label >= 0 ? node : node.above;
    int place = node.place;
    table.labels()[place] = nearest == null ? null : labels.get(nearest.label);
    table.cases()[place] = nearest == null ? -1 : cases.get(nearest.label);
    table.above()[place] = nearest == null || nearest.above == null ? -1 : nearest.above.place;
    int mask = node.tableSize() - 1;
    long distance = node.children.isEmpty() ? AffixTable.NO_DISTANCE : node.depth;
    table.tree()[2 * place] |= distance << 32;
    table.tree()[2 * place + 1] = (long) free << 32 | mask;
    node.children.forEach((first, child) -> put(child, first, nearest, mask, table.tree()));
    free += mask + 1;
  }

  private void put(Node child, char first, Node nearest, int mask, long[] tree) {
    int slot = first & mask;
    while (tree[2 * (free + slot)] != 0) {
      slot = (slot + 1) & mask;
    }
    child.place = free + slot;
    child.above = nearest;
    tree[2 * child.place] = first | AffixTable.TAKEN;
  }
}
