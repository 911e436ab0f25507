package dev.sallyport.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void timesHaveThreeDigitsAndTheUnitThatSuitsThem() {
    assertEquals("0.35 ns", Table.time(0.351));
    assertEquals("12.3 ns", Table.time(12.34));
    assertEquals("123 ns", Table.time(123.4));
    assertEquals("1.23 µs", Table.time(1234));
    assertEquals("41.2 ms", Table.time(41_200_000));
    assertEquals("2.50 s", Table.time(2.5e9));
  }

  @Test
  void whatDoesNotExistIsLeftOut() {
    assertEquals("", Table.time(Double.NaN));
  }

  @Test
  void theMedianIsTheMiddleOne() {
    assertEquals(2, Rounds.median(new double[] {3, 1, 2}));
    assertEquals(2.5, Rounds.median(new double[] {4, 1, 2, 3}));
    assertTrue(Double.isNaN(Rounds.median(new double[0])));
  }
}
