package dev.sallyport.border;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
final class SimilarNames {

  private static final int MOST = 3;
  private static final int LONGEST = 100;

  private SimilarNames() {}

  /** At most three of the names, the most similar first; none if none is similar. */
  static List<String> of(String wanted, Collection<String> names) {
    int most = Math.max(1, wanted.length() / 3);
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    return names.stream()
        .distinct()
        .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
        .filter(name -> distance(wanted, name) <= most)
        .sorted(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** How many letters differ, are missing or are too many; without regard to case. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (sameLetter(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  private static boolean sameLetter(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
