package dev.sallyport.cli;

import dev.sallyport.border.Limits;
import java.time.Duration;
import java.util.List;

/** How much a program gets. What is not named is neither limited nor counted. */
final class LimitOptions {

  private static final Option<Long> FUEL =
      Option.of(
          "--fuel",
          "N",
          Amounts::count,
          "End it after N operations, the same N on every machine; 10M is ten million.");

  private static final Option<Duration> DEADLINE =
      Option.of(
          "--deadline",
          "TIME",
          Amounts::time,
          "End it after this time, natives included: 500ms, 2s, 1m.");

  private static final Option<Long> DEPTH =
      Option.of("--max-depth", "N", Amounts::count, "At most N calls inside each other.");

  private static final Option<Long> ALLOCATION =
      Option.of(
          "--max-alloc",
          "BYTES",
          Amounts::bytes,
          "At most this much for new objects and arrays: 65536, 64M.");

  static final List<Option<?>> ALL = List.of(FUEL, DEADLINE, DEPTH, ALLOCATION);

  private LimitOptions() {}

  static Limits read(Invocation invocation) {
    Limits.Builder limits = Limits.builder();
    invocation.last(FUEL).ifPresent(limits::fuel);
    invocation.last(DEADLINE).ifPresent(limits::deadline);
    invocation
        .last(DEPTH)
        .ifPresent(depth -> limits.stackDepth((int) Math.min(depth, Integer.MAX_VALUE)));
    invocation.last(ALLOCATION).ifPresent(limits::allocation);
    return limits.build();
  }
}
