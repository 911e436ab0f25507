package dev.sallyport.ir;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant, to be suggested in a message. */
public final class SimilarNames {

  private static final int MOST = 3;
  private static final int LONGEST = 100;

  private SimilarNames() {}

  private record Candidate(String name, int distance) {}

  /**
   * The names that differ in at most a third of their letters, or in one.
   *
   * @param wanted what was written; a very long name is similar to nothing
   * @param names what there is
   * @return at most three, the most similar first, then by the alphabet
   */
  public static List<String> of(String wanted, Collection<String> names) {
    int most = Math.max(1, wanted.length() / 3);
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    return names.stream()
        .distinct()
        .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
        .map(name -> new Candidate(name, distance(wanted, name)))
        .filter(candidate -> candidate.distance <= most)
        .sorted(Comparator.comparing(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /**
   * How many letters were changed, left out, added or exchanged with their neighbour; case does not
   * count.
   */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : least(steps, one, other, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int least(int[][] steps, String one, String other, int i, int j) {
    int changed = steps[i - 1][j - 1] + (same(one, i - 1, other, j - 1) ? 0 : 1);
    int oneMore = 1 + Math.min(steps[i - 1][j], steps[i][j - 1]);
    boolean exchanged =
        i > 1 && j > 1 && same(one, i - 1, other, j - 2) && same(one, i - 2, other, j - 1);
    int best = Math.min(changed, oneMore);
    return exchanged ? Math.min(best, 1 + steps[i - 2][j - 2]) : best;
  }

  private static boolean same(String one, int i, String other, int j) {
    return Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(j));
  }
}
