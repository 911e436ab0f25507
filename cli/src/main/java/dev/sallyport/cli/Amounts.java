package dev.sallyport.cli;

import java.time.Duration;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts as people write them: {@code 1_000_000}, {@code 10M}, {@code 500ms}. */
final class Amounts {

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9][0-9_]*)([a-zA-Z]*)");

  private Amounts() {}

  /** A number of things; {@code k}, {@code M} and {@code G} are powers of 1000. */
  static long count(String text) {
    return scaled(text, "a number such as 1_000_000 or 10M", unit -> power(unit, 1_000));
  }

  /** A number of bytes; {@code k}, {@code M} and {@code G} are powers of 1024. */
  static long bytes(String text) {
    return scaled(text, "a size in bytes such as 65536 or 64M", unit -> power(unit, 1_024));
  }

  /** A time with its unit. */
  static Duration time(String text) {
    return Duration.ofNanos(scaled(text, "a time such as 500ms, 2s or 1m", Amounts::nanos));
  }

  private static long scaled(String text, String help, ToLongFunction<String> factor) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    long unit = matcher.matches() ? factor.applyAsLong(matcher.group(2)) : 0;
    try {
      if (unit > 0) {
        long amount = Long.parseLong(matcher.group(1).replace("_", ""));
        return Math.multiplyExact(positive(amount), unit);
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw new UsageException("'" + text + "' is out of range; write " + help);
    }
    throw new UsageException("'" + text + "' is not " + help);
  }

  private static long positive(long amount) {
    if (amount < 1) {
      throw new ArithmeticException();
    }
    return amount;
  }

  private static long power(String unit, long base) {
    return switch (unit) {
      case "" -> 1;
      case "k", "K" -> base;
      case "M" -> base * base;
      case "G" -> base * base * base;
      default -> 0;
    };
  }

  private static long nanos(String unit) {
    return switch (unit) {
      case "us" -> 1_000;
      case "ms" -> 1_000_000;
      case "s" -> 1_000_000_000;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 0;
    };
  }
}
