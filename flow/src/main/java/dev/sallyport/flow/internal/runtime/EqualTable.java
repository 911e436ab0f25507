package dev.sallyport.flow.internal.runtime;

import java.util.List;

/** Chooses the case with an equal label: a hash table with open addressing. */
final class EqualTable implements MatchTable {

  private final String[] labels;
  private final int[] cases;
  private final int mask;

  /** The label at an index belongs to the case of the same index in the other list. */
  EqualTable(List<String> labels, List<Integer> cases) {
    int size = Integer.highestOneBit(Math.max(4, labels.size() * 4 - 1));
    this.labels = new String[size];
    this.cases = new int[size];
    this.mask = size - 1;
    for (int i = 0; i < labels.size(); i++) {
      int at = slot(labels.get(i));
      this.labels[at] = labels.get(i);
      this.cases[at] = cases.get(i);
    }
  }

  // The slot of a label, or the empty one where it would stand; at most half are taken.
  private int slot(String label) {
    int hash = label.hashCode();
    int at = (hash ^ hash >>> 16) & mask;
    while (labels[at] != null && !labels[at].equals(label)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  @Override
  public long find(String subject) {
    int at = slot(subject);
    return labels[at] == null ? -1 : cases[at];
  }
}
