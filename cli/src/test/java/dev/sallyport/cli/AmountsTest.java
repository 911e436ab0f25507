package dev.sallyport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "1_000, 1000", "5k, 5000", "10M, 10000000", "2G, 2000000000"})
  void countsGoByThousands(String text, long expected) {
    assertEquals(expected, Amounts.count(text));
  }

  @ParameterizedTest
  @CsvSource({"65536, 65536", "1k, 1024", "64M, 67108864", "1G, 1073741824"})
  void bytesGoByPowersOfTwo(String text, long expected) {
    assertEquals(expected, Amounts.bytes(text));
  }

  @ParameterizedTest
  @CsvSource({"5us, PT0.000005S", "500ms, PT0.5S", "2s, PT2S", "3m, PT3M", "1h, PT1H"})
  void timesHaveUnits(String text, Duration expected) {
    assertEquals(expected, Amounts.time(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "k",
        "1x",
        "1.5",
        "ten",
        "99999999999G",
        "99999999999999999999999999"
      })
  void nothingElseIsANumber(String text) {
    assertThrows(UsageException.class, () -> Amounts.count(text));
  }

  @Test
  void aTimeWithoutAUnitIsRefused() {
    assertThrows(UsageException.class, () -> Amounts.time("500"));
  }
}
