package dev.sallyport.flow.internal.runtime;

import java.util.List;

/**
 * Chooses the case with an equal label: a hash table with open addressing. It is a record because
 * the compiler takes the fields of records for constants.
 *
 * @param labels null where no label stands; at most half of the places are taken
 * @param cases the case of the label at the same place
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares tables
record EqualTable(String[] labels, int[] cases) implements MatchTable {

  /** The label at an index belongs to the case of the same index in the other list. */
  static EqualTable of(List<String> labels, List<Integer> cases) {
    int size = Integer.highestOneBit(Math.max(4, labels.size() * 4 - 1));
    var table = new EqualTable(new String[size], new int[size]);
    for (int i = 0; i < labels.size(); i++) {
      table.put(labels.get(i), cases.get(i));
    }
    return table;
  }

  private void put(String label, int index) {
    int at = home(label);
    while (labels[at] != null) {
      at = (at + 1) & (labels.length - 1);
    }
    labels[at] = label;
    cases[at] = index;
  }

  private int home(String label) {
    int hash = label.hashCode();
    return (hash ^ hash >>> 16) & (labels.length - 1);
  }

  @Override
  public long find(String subject) {
    int at = home(subject);
    String label = labels[at];
    while (label != null && !label.equals(subject)) {
      at = (at + 1) & (labels.length - 1);
      label = labels[at];
    }
    return label == null ? -1 : cases[at];
  }
}
