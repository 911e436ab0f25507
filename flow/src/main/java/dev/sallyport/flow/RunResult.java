package dev.sallyport.flow;

import dev.sallyport.ir.Span;

/** How a run ended. */
public sealed interface RunResult {

  /** The run came to its end. */
  enum Decision implements RunResult {
    /** A handler of the host took care of the request. */
    HANDLED,
    /** No handler did. */
    NOT_HANDLED
  }

  /**
   * The run was ended before its end.
   *
   * @param reason why
   * @param place what ran: a call, an operation or a loop. It covers several if they stand in one
   *     line and nothing tells them apart; {@link Span#NONE} if nothing is known
   * @param cause what was thrown, never null; for {@link Reason#HOST} the very exception of the
   *     host's function
   */
  record Aborted(Reason reason, Span place, Throwable cause) implements RunResult {

    /** Where, why, and in which words. */
    @Override
    public String toString() {
      String where = place.isKnown() ? place + ": " : "";
      // What the engine counts is more than the quota by what it costs to come to the handler.
      String words = reason == Reason.QUOTA ? "" : ": " + cause.getMessage();
      return where + reason.text + words;
    }
  }

  /** Why runs are ended. */
  enum Reason {
    /** The quota is used up. */
    QUOTA("quota exceeded"),
    /** The time is up. */
    DEADLINE("deadline passed"),
    /** Somebody cancelled it. */
    CANCELLED("cancelled"),
    /** Calls or memory went beyond another limit. */
    LIMIT("limit reached"),
    /** The program did what has no result: a division by zero, text that is no number. */
    ERROR("run-time error"),
    /** A function of the host threw an exception. */
    HOST("host function failed");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }
}
