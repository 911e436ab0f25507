package dev.sallyport.flow.internal.runtime;

import java.util.List;

/**
 * Chooses the case with the longest label that a text begins with, or ends with. A tree asks only
 * for the characters in which labels differ; then the text is compared with one label.
 *
 * <p>The tree is laid out flat, so that each step waits for two reads only, and this is a record
 * because the compiler takes the fields of records for constants.
 *
 * @param end from which end of the text labels are compared
 * @param tree two numbers for each place. The first is 0 if nothing is there; else it has the
 *     character that leads there, with {@link #TAKEN}, and in the upper half the distance of the
 *     character to ask for next. The second has the mask of a hash table by that character, and in
 *     the upper half where the table begins. The root is the first place.
 * @param labels for each place the longest label on the way to it, or null
 * @param cases the case of that label, or -1
 * @param above the place of the next shorter label on the way, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares tables
record AffixTable(End end, long[] tree, String[] labels, int[] cases, int[] above)
    implements MatchTable {

  /** What is set where a character stands. */
  static final int TAKEN = 1 << 16;

  /** Farther than any text: there is nothing more to ask for. */
  static final int NO_DISTANCE = Integer.MAX_VALUE;

  /** From which end of the text labels are compared. */
  enum End {
    PREFIX,
    SUFFIX;

    /** Where the character at a distance from this end stands. */
    private int index(int length, int distance) {
      return this == PREFIX ? distance : length - 1 - distance;
    }

    /** The character at a distance from this end. */
    char at(String text, int distance) {
      return text.charAt(index(text.length(), distance));
    }

    private boolean fits(String text, String label) {
      return text.startsWith(label, this == PREFIX ? 0 : text.length() - label.length());
    }

    /** How many characters two texts share at this end, if they share some already. */
    int common(String text, String other, int shared) {
      int most = Math.min(text.length(), other.length());
      int same = shared;
      while (same < most && at(text, same) == at(other, same)) {
        same++;
      }
      return same;
    }
  }

  /** The label at an index belongs to the case of the same index in the other list. */
  static AffixTable of(End end, List<String> labels, List<Integer> cases) {
    return new AffixTree(end, labels).table(cases);
  }

  @Override
  public long find(String subject) {
    int place = descend(subject);
    String label = labels[place];
    if (label == null || end.fits(subject, label)) {
      return cases[place];
    }
    return shorter(place, end.common(subject, label, 0));
  }

  private int descend(String subject) {
    int length = subject.length();
    int place = 0;
    long word = tree[0];
    while ((int) (word >>> 32) < length) {
      char wanted = subject.charAt(end.index(length, (int) (word >>> 32)));
      long table = tree[2 * place + 1];
      int slot = wanted & (int) table;
      int next = (int) (table >>> 32) + slot;
      word = tree[2 * next];
      while (word != 0 && (char) word != wanted) {
        slot = (slot + 1) & (int) table;
        next = (int) (table >>> 32) + slot;
        word = tree[2 * next];
      }
      if (word == 0) {
        return place;
      }
      place = next;
    }
    return place;
  }

  private long shorter(int place, int length) {
    int found = place;
    while (found >= 0 && labels[found].length() > length) {
      found = above[found];
    }
    return found < 0 ? -1 : cases[found];
  }
}
