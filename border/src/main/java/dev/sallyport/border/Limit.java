package dev.sallyport.border;

/** What guest code can be given only so much of. */
public enum Limit {
  /** Operations of the IR, counted alike by every executor. */
  FUEL("fuel", "IR operations"),
  /** Time on the clock, natives included. */
  DEADLINE("deadline", "nanoseconds"),
  /** Until somebody else asks it to stop. */
  INTERRUPT("interrupt", ""),
  /** Guest calls inside each other. */
  STACK_DEPTH("stack depth", "calls"),
  /** Bytes of new objects, arrays and stack memory. */
  ALLOCATION("allocation", "bytes");

  private final String text;
  private final String unit;

  Limit(String text, String unit) {
    this.text = text;
    this.unit = unit;
  }

  /** The name in messages. */
  public String text() {
    return text;
  }

  /** What its numbers count, in the plural; empty for {@link #INTERRUPT}. */
  public String unit() {
    return unit;
  }
}
