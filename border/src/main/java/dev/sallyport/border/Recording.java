package dev.sallyport.border;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The outcalls of a context, in order, as {@link RecordingTap} saw them. Immutable.
 *
 * @param entries one for each call that guest code made directly
 */
public record Recording(List<Entry> entries) {

  /** Copies the list. */
  public Recording {
    entries = List.copyOf(entries);
  }

  /**
   * One call.
   *
   * @param crossing what was called
   * @param arguments numbers, truth values, strings and nulls as they are; of anything else a text
   *     in its place that says what it was, which is an {@link Other}
   * @param outcome how it ended
   */
  public record Entry(Crossing crossing, List<Object> arguments, Outcome outcome) {

    /** Copies the list. */
    public Entry {
      arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    /** The call in messages: {@code host.log("hello")}. */
    @Override
    public String toString() {
      return crossing.fullName() + ValueText.list(arguments);
    }
  }

  /**
   * Stands for a value that is not recorded.
   *
   * @param text what it was
   */
  public record Other(String text) {}

  /** How a call ended. */
  public sealed interface Outcome {

    /**
     * With a value, or null for none.
     *
     * @param value a number, truth value, string or null
     */
    record Returned(Object value) implements Outcome {}

    /**
     * With an exception.
     *
     * @param thrown the exception itself
     */
    record Thrown(Throwable thrown) implements Outcome {}

    /**
     * In a way that only the native itself could repeat.
     *
     * @param reason why, in words
     */
    record Unrepeatable(String reason) implements Outcome {}
  }
}
