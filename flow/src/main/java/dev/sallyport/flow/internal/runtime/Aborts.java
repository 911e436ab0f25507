package dev.sallyport.flow.internal.runtime;

import dev.sallyport.border.LimitException;
import dev.sallyport.border.SallyportException;
import dev.sallyport.flow.FlowRunException;
import dev.sallyport.flow.RunResult;
import dev.sallyport.ir.Span;

/** Says why a run ended before its end, and where it was. */
final class Aborts {

  private Aborts() {}

  static RunResult.Aborted of(Exception thrown, CompiledProgram program) {
    return new RunResult.Aborted(reason(thrown), place(thrown, program), thrown);
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

  private static Span place(Exception thrown, CompiledProgram program) {
    if (thrown instanceof FlowRunException error && error.span().isKnown()) {
      return error.span();
    }
    String source = program.module().source();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (source.equals(frame.getFileName()) && frame.getLineNumber() > 0) {
        return Span.at(source, frame.getLineNumber(), 1);
      }
    }
    return Span.NONE;
  }
}
