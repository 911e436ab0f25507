package dev.sallyport.flow;

import dev.sallyport.border.GuestException;
import dev.sallyport.ir.Span;

/** A program did what has no result, such as {@code int("abc")}. */
public final class FlowRunException extends GuestException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  /** With a place and a sentence. */
  public FlowRunException(Span span, String message) {
    this.span = span;
    setMessage(span.isKnown() ? span + ": " + message : message);
  }

  /** The expression; {@link Span#NONE} after serialization. */
  public Span span() {
    return span == null ? Span.NONE : span;
  }

  @Override
  public String guestClass() {
    return "flow.Error";
  }
}
