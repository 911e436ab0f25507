package dev.sallyport.border;

import dev.sallyport.ir.DiagnosticCode;

/** How a replay can differ from what was recorded. */
public enum ReplayCode implements DiagnosticCode {
  /** Another function, or other arguments. */
  OTHER_CALL(
      4301,
      "outcall {0} of the replay is {1}, but {2} was recorded",
      "the guest code or its input is not the same"),
  /** More calls than were recorded. */
  PAST_THE_END(
      4302,
      "outcall {0} of the replay is {1}, but only {2} were recorded",
      "the guest code or its input is not the same"),
  /** Fewer calls than were recorded. */
  LEFT_OVER(
      4303,
      "the replay ended after {0} outcalls, but {1} was recorded next",
      "the guest code or its input is not the same"),
  /** A call that cannot be replayed. */
  UNREPEATABLE(
      4304, "{0} cannot be replayed: {1}", "record only code that exchanges numbers and strings");

  private final int number;
  private final String template;
  private final String hint;

  ReplayCode(int number, String template, String hint) {
    this.number = number;
    this.template = template;
    this.hint = hint;
  }

  @Override
  public String id() {
    return "BORDER-" + number;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String template() {
    return template;
  }

  @Override
  public String hint() {
    return hint;
  }
}
