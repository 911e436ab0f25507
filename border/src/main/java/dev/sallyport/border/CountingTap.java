package dev.sallyport.border;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls and adds up their time, for metrics. Safe for use from many threads. */
public final class CountingTap implements Tap {

  private final Map<Crossing, Sums> sums = new ConcurrentHashMap<>();

  /** Starts at zero. */
  public CountingTap() {}

  /**
   * What was counted of one function.
   *
   * @param calls how many calls have ended
   * @param failures how many of them with an exception
   * @param nanoseconds the time between begin and end of all of them, calls inside them included
   */
  public record Count(long calls, long failures, long nanoseconds) {}

  private record Sums(LongAdder calls, LongAdder failures, LongAdder nanoseconds) {
    Sums() {
      this(new LongAdder(), new LongAdder(), new LongAdder());
    }

    Count count() {
      return new Count(calls.sum(), failures.sum(), nanoseconds.sum());
    }
  }

  @Override
  public Object around(TappedCall call) throws Throwable {
    Sums sum = sums.computeIfAbsent(call.crossing(), _ -> new Sums());
    long begin = System.nanoTime();
    try {
      return call.proceed();
    } catch (Throwable thrown) {
      sum.failures.increment();
      throw thrown;
    } finally {
      sum.nanoseconds.add(System.nanoTime() - begin);
      sum.calls.increment();
    }
  }

  /** What was counted so far, for each function that was called. */
  public SortedMap<Crossing, Count> counts() {
    var counts = new TreeMap<Crossing, Count>();
    sums.forEach((crossing, sum) -> counts.put(crossing, sum.count()));
    return counts;
  }
}
