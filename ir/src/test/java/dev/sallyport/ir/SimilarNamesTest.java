package dev.sallyport.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

  @ParameterizedTest
  @CsvSource({"gcd,gcd,0", "gcd,gdc,1", "gcd,gc,1", "gcd,GCDs,1", "kitten,sitting,3", "'',abc,3"})
  void theDistanceCountsLettersThatDiffer(String one, String other, int distance) {
    assertEquals(distance, SimilarNames.distance(one, other));
    assertEquals(distance, SimilarNames.distance(other, one));
  }

  @Test
  void theMostSimilarNameComesFirst() {
    assertEquals(
        List.of("total", "toral", "totals"),
        SimilarNames.of("total", List.of("tortoise", "toral", "totals", "total", "total")));
  }

  @Test
  void atMostThreeAreFoundAndNothingSimilarIsNothing() {
    assertEquals(List.of("fa", "fb", "fc"), SimilarNames.of("f", List.of("fd", "fc", "fb", "fa")));
    assertEquals(List.of(), SimilarNames.of("gcd", List.of("log", "x", "")));
    assertEquals(List.of(), SimilarNames.of("n".repeat(101), List.of("n".repeat(101))));
  }
}
