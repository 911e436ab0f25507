package dev.sallyport.flow.internal.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.flow.internal.syntax.Statement.MatchKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of labels, compared with a search through all of them. */
final class MatchTableTest {

  private static MatchTable table(MatchKind kind, List<String> labels) {
    return MatchTable.of(kind, labels, IntStream.range(0, labels.size()).boxed().toList());
  }

  private static long longest(
      List<String> labels, String subject, BiPredicate<String, String> fits) {
    int best = -1;
    for (int i = 0; i < labels.size(); i++) {
      boolean longer = best < 0 || labels.get(i).length() > labels.get(best).length();
      best = longer && fits.test(subject, labels.get(i)) ? i : best;
    }
    return best;
  }

  private static long expected(MatchKind kind, List<String> labels, String subject) {
    return switch (kind) {
      case EQUAL -> labels.indexOf(subject);
      case PREFIX -> longest(labels, subject, String::startsWith);
      case SUFFIX -> longest(labels, subject, String::endsWith);
      case REGEX -> throw new IllegalArgumentException("has no table");
    };
  }

  private static String word(Random random, int longest) {
    String letters = "aab/\u00e4\u20ac\ud83d\ude00";
    return IntStream.range(0, random.nextInt(longest + 1))
        .mapToObj(_ -> letters.substring(random.nextInt(letters.length())).substring(0, 1))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource(names = "REGEX", mode = EnumSource.Mode.EXCLUDE)
  void aTableChoosesAsASearchDoes(MatchKind kind) {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var labels = new LinkedHashSet<String>();
      for (int i = random.nextInt(40); i > 0; i--) {
        labels.add(word(random, 6));
      }
      List<String> list = List.copyOf(labels);
      MatchTable table = table(kind, list);
      for (int i = 0; i < 100; i++) {
        String subject = word(random, 9);
        int number = seed;
        assertEquals(
            expected(kind, list, subject),
            table.find(subject),
            () -> "seed " + number + ": " + subject + " in " + list);
      }
    }
  }

  @Test
  void labelsThatAreAllBeginningsOfEachOtherTakeNoStackAndNoLongTime() {
    var labels = new ArrayList<String>();
    String whole = "a".repeat(5_000);
    for (int i = 0; i <= whole.length(); i++) {
      labels.add(whole.substring(0, i));
    }
    MatchTable table = table(MatchKind.PREFIX, labels);
    assertEquals(5_000, table.find(whole + "a"));
    assertEquals(1_234, table.find("a".repeat(1_234) + "b"));
    assertEquals(0, table.find("b"));
  }

  @Test
  void aTextThatOnlyAgreesWhereLabelsDifferDoesNotMatch() {
    MatchTable table = table(MatchKind.PREFIX, List.of("/api/v1/", "/api/v2/", "/"));
    assertEquals(1, table.find("/api/v2/users"));
    assertEquals(2, table.find("/xyz/v2/users"));
    assertEquals(-1, table.find("xyzzy/v2/users"));
  }
}
