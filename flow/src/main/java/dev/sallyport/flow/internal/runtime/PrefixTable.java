package dev.sallyport.flow.internal.runtime;

import java.util.List;

/**
 * Chooses the case with the longest label that a text begins with, or ends with: a tree whose edges
 * hold as many characters as they can.
 */
final class PrefixTable implements MatchTable {

  /** From which end of the text labels are compared. */
  enum End {
    PREFIX,
    SUFFIX
  }

  // Children stand in a hash table by their first character; at most half of it is taken.
  private static final class Node {
    private String edge;
    private int choice = -1;
    private Node[] children = new Node[1];
    private int count;

    Node(String edge) {
      this.edge = edge;
    }

    Node child(char first) {
      return children[slot(children, first)];
    }

    // The place of the child with this character, or the empty one where it would stand.
    private static int slot(Node[] table, char first) {
      int at = first & (table.length - 1);
      while (table[at] != null && table[at].edge.charAt(0) != first) {
        at = (at + 1) & (table.length - 1);
      }
      return at;
    }

    void add(Node child) {
      count++;
      if (count * 2 > children.length) {
        var wider = new Node[children.length * 2];
        for (Node old : children) {
          if (old != null) {
            wider[slot(wider, old.edge.charAt(0))] = old;
          }
        }
        children = wider;
      }
      children[slot(children, child.edge.charAt(0))] = child;
    }

    /** Cuts the edge; what hangs on the node hangs on a new one below. */
    void split(int at) {
      var rest = new Node(edge.substring(at));
      rest.choice = choice;
      rest.children = children;
      rest.count = count;
      edge = edge.substring(0, at);
      choice = -1;
      children = new Node[1];
      count = 0;
      add(rest);
    }
  }

  private final Node root = new Node("");
  private final End end;

  /** The label at an index belongs to the case of the same index in the other list. */
  PrefixTable(End end, List<String> labels, List<Integer> cases) {
    this.end = end;
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      add(end == End.PREFIX ? label : reversed(label), cases.get(i));
    }
  }

  // StringBuilder.reverse would keep pairs of surrogates in their order.
  private static String reversed(String label) {
    var out = new char[label.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = label.charAt(out.length - 1 - i);
    }
    return new String(out);
  }

  private void add(String label, int choice) {
    Node node = root;
    int at = 0;
    while (at < label.length()) {
      Node child = node.child(label.charAt(at));
      if (child == null) {
        child = new Node(label.substring(at));
        node.add(child);
      }
      int common = common(child.edge, label, at);
      if (common < child.edge.length()) {
        child.split(common);
      }
      at += common;
      node = child;
    }
    node.choice = choice;
  }

  private static int common(String edge, String label, int at) {
    int length = Math.min(edge.length(), label.length() - at);
    int same = 0;
    while (same < length && edge.charAt(same) == label.charAt(at + same)) {
      same++;
    }
    return same;
  }

  @Override
  public long find(String subject) {
    return end == End.PREFIX ? findPrefix(subject) : findSuffix(subject);
  }

  private long findPrefix(String subject) {
    Node node = root;
    int at = 0;
    int best = root.choice;
    while (at < subject.length()) {
      node = node.child(subject.charAt(at));
      if (node == null || !subject.startsWith(node.edge, at)) {
        return best;
      }
      at += node.edge.length();
      best = node.choice >= 0 ? node.choice : best;
    }
    return best;
  }

  private long findSuffix(String subject) {
    Node node = root;
    int left = subject.length();
    int best = root.choice;
    while (left > 0) {
      node = node.child(subject.charAt(left - 1));
      if (node == null || !endsBackwards(subject, left, node.edge)) {
        return best;
      }
      left -= node.edge.length();
      best = node.choice >= 0 ? node.choice : best;
    }
    return best;
  }

  private static boolean endsBackwards(String subject, int left, String edge) {
    if (edge.length() > left) {
      return false;
    }
    for (int i = 0; i < edge.length(); i++) {
      if (subject.charAt(left - 1 - i) != edge.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
