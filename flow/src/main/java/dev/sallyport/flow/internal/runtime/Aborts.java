package dev.sallyport.flow.internal.runtime;

import dev.sallyport.border.LimitException;
import dev.sallyport.border.SallyportException;
import dev.sallyport.flow.FlowRunException;
import dev.sallyport.flow.RunResult;
import dev.sallyport.ir.Span;

/** Says why a run ended before its end, and where it was. */
final class Aborts {

  private Aborts() {}

  static RunResult.Aborted of(Exception thrown, Places places) {
    return new RunResult.Aborted(reason(thrown), place(thrown, places), thrown);
  }

  private static RunResult.Reason reason(Exception thrown) {
    return switch (thrown) {
      case LimitException limited ->
          switch (limited.limit()) {
            case FUEL -> RunResult.Reason.QUOTA;
            case DEADLINE -> RunResult.Reason.DEADLINE;
            case INTERRUPT -> RunResult.Reason.CANCELLED;
            case STACK_DEPTH, ALLOCATION -> RunResult.Reason.LIMIT;
          };
      case SallyportException _ -> RunResult.Reason.ERROR;
      default -> RunResult.Reason.HOST;
    };
  }

  private static Span place(Exception thrown, Places places) {
    return thrown instanceof FlowRunException error && error.span().isKnown()
        ? error.span()
        : places.of(thrown);
  }
}
