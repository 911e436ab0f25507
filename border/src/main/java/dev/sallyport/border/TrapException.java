package dev.sallyport.border;

import dev.sallyport.ir.TrapCode;

/** Guest code stopped by itself, for example by a division by zero. Guest handlers may catch it. */
public final class TrapException extends SallyportException {
  private static final long serialVersionUID = 1L;

  /** Why it stopped. */
  private final TrapCode code;

  /** A trap without details. */
  public TrapException(TrapCode code) {
    super(code.sentence(), null);
    this.code = code;
  }

  /** A trap with what was wrong in this case, for example the index and the length. */
  public TrapException(TrapCode code, String details) {
    super(code.sentence() + ": " + details, null);
    this.code = code;
  }

  /** Why it stopped. */
  public TrapCode code() {
    return code;
  }
}
