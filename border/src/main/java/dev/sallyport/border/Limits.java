package dev.sallyport.border;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How much guest code gets of each {@link Limit}, for one outermost call of the host: each such
 * call starts with the whole amount, calls inside it share what is left.
 *
 * <p>Only the kinds that are named here are watched, and only watching costs time. {@link
 * Builder#watch} names a kind without bounding it.
 */
public final class Limits {

  /** Watches nothing. */
  public static final Limits NONE = builder().build();

  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final Map<Limit, Long> amounts;

  private Limits(Map<Limit, Long> amounts) {
    this.amounts = Map.copyOf(amounts);
  }

  /** Starts with nothing watched. */
  public static Builder builder() {
    return new Builder();
  }

  /** The kinds that are watched. */
  public Set<Limit> watched() {
    return amounts.keySet();
  }

  /** The amount in the limit's unit, or {@link Long#MAX_VALUE} if it is unbounded or unwatched. */
  public long amount(Limit limit) {
    return amounts.getOrDefault(limit, UNBOUNDED);
  }

  /** The amount in the limit's unit, or empty if it is unbounded or unwatched. */
  public OptionalLong bound(Limit limit) {
    long amount = amount(limit);
    return amount == UNBOUNDED ? OptionalLong.empty() : OptionalLong.of(amount);
  }

  /** These limits, with those of the other in place of the same kinds. */
  public Limits with(Limits other) {
    var merged = new EnumMap<Limit, Long>(Limit.class);
    merged.putAll(amounts);
    merged.putAll(other.amounts);
    return new Limits(merged);
  }

  @Override
  public String toString() {
    return "Limits" + new java.util.TreeMap<>(amounts);
  }

  /** Collects limits; not thread-safe. */
  public static final class Builder {
    private final Map<Limit, Long> amounts = new EnumMap<>(Limit.class);

    private Builder() {}

    /** At most this many IR operations; from 1. */
    public Builder fuel(long operations) {
      return set(Limit.FUEL, operations);
    }

    /**
     * At most this long; from 1 nanosecond. Natives that block are interrupted. More than 292 years
     * is no bound.
     */
    public Builder deadline(Duration time) {
      boolean bounded = time.compareTo(Duration.ofNanos(UNBOUNDED)) < 0;
      return set(Limit.DEADLINE, !bounded ? UNBOUNDED : time.isNegative() ? 0 : time.toNanos());
    }

    /** At most this many guest calls inside each other; from 1. */
    public Builder stackDepth(int calls) {
      return set(Limit.STACK_DEPTH, calls);
    }

    /** At most this many bytes of new objects, arrays and stack memory; from 1. */
    public Builder allocation(long bytes) {
      return set(Limit.ALLOCATION, bytes);
    }

    /** Watches a kind without a bound, so that a context may have one, or can be interrupted. */
    public Builder watch(Limit limit) {
      amounts.put(limit, UNBOUNDED);
      return this;
    }

    private Builder set(Limit limit, long amount) {
      if (amount < 1) {
        throw new IllegalArgumentException(
            "a " + limit.text() + " limit is at least 1 of " + limit.unit() + ", not " + amount);
      }
      amounts.put(limit, amount);
      return this;
    }

    /** The limits collected so far. */
    public Limits build() {
      return new Limits(amounts);
    }
  }
}
