package dev.sallyport.ir;

import java.util.stream.Stream;

/** Guesses which operation was meant by a word that is none. */
final class Suggestion {

  private static final int LONGEST = 40;

  private Suggestion() {}

  /** A hint for an unknown operation. */
  static String of(String word) {
    String best = "";
    int least = 1 + Math.min(word.length(), LONGEST) / 3;
    for (String candidate : (Iterable<String>) mnemonics()::iterator) {
      int distance = word.length() > LONGEST ? least : distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "docs/ir.md lists all operations" : "did you mean '" + best + "'?";
  }

  private static Stream<String> mnemonics() {
    return Stream.concat(
        OpTable.OPS.mnemonics().stream(), OpTable.TERMINATORS.mnemonics().stream());
  }

  /** How many letters have to be changed, added or removed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
