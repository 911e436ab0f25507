package dev.sallyport.cli;

import dev.sallyport.border.DiagnosticException;
import dev.sallyport.border.LimitException;
import dev.sallyport.engine.GuestFunction;

/** Calls guest code such that what it throws is not taken for a mistake of the command. */
final class GuestCall {

  private GuestCall() {}

  /**
   * Calls a function.
   *
   * @throws ProgramFailure with what guest code threw and did not catch
   */
  static Object call(GuestFunction function, Object... arguments) {
    try {
      return function.call(arguments);
    } catch (LimitException | DiagnosticException e) {
      throw e;
    } catch (Exception e) {
      throw new ProgramFailure(e);
    }
  }
}
