package dev.sallyport.ir;

/** Gives the same string for the same piece of text, mostly without making it anew. */
final class Interner {

  // Bounds the search, so that texts made to collide cost no more than a new string.
  private static final int LONGEST_SEARCH = 16;

  private final String text;
  private String[] table = new String[256];
  private int size;

  Interner(String text) {
    this.text = text;
  }

  String intern(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int mask = table.length - 1;
    int slot = spread(hash) & mask;
    for (int tries = 0; tries < LONGEST_SEARCH; tries++, slot = (slot + 1) & mask) {
      String found = table[slot];
      if (found == null) {
        return add(slot, text.substring(from, to));
      }
      if (found.length() == to - from && text.startsWith(found, from)) {
        return found;
      }
    }
    return text.substring(from, to);
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9e3779b9;
    return mixed ^ (mixed >>> 16);
  }

  private String add(int slot, String string) {
    table[slot] = string;
    if (++size * 2 > table.length) {
      grow();
    }
    return string;
  }

  private void grow() {
    String[] old = table;
    table = new String[old.length * 2];
    int mask = table.length - 1;
    for (String string : old) {
      if (string != null) {
        place(string, spread(string.hashCode()) & mask);
      }
    }
  }

  // What finds no slot is forgotten, and made anew when it is met again.
  private void place(String string, int first) {
    int mask = table.length - 1;
    for (int tries = 0; tries < LONGEST_SEARCH; tries++) {
      int slot = (first + tries) & mask;
      if (table[slot] == null) {
        table[slot] = string;
        return;
      }
    }
    size--;
  }
}
