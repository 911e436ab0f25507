package dev.sallyport.flow.tool;

import dev.sallyport.flow.FlowHandler;
import dev.sallyport.flow.FlowProgram;
import dev.sallyport.flow.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Runs a program over lines of text: {@code initially}, a handler for each line, {@code finally}.
 */
public final class LineRunner {

  private static final String BEFORE = "initially";
  private static final String AFTER = "finally";

  private final FlowProgram program;

  /** For a program whose host gets {@link ShellHost.Line}s as requests. */
  public LineRunner(FlowProgram program) {
    this.program = program;
  }

  /**
   * Runs a handler once, without any input.
   *
   * @return how it ended
   * @throws java.util.NoSuchElementException if there is no such handler
   */
  public RunResult once(String handler) {
    return program.handler(handler).decide(ShellHost.Line.NONE);
  }

  /**
   * Runs {@code initially} if there is one, the handler for each line, and {@code finally} if there
   * is one. A run that is aborted ends the whole. Bytes of the input that are no UTF-8 become what
   * {@link ByteText} makes of them.
   *
   * @param input lines, each of at most 16 million bytes
   * @return how the last run ended
   * @throws IOException if the input cannot be read
   * @throws java.util.NoSuchElementException if there is no such handler
   */
  public RunResult eachLine(String handler, InputStream input) throws IOException {
    FlowHandler each = program.handler(handler);
    var lines = new LineReader(input);
    RunResult result = optional(BEFORE);
    long number = 0;
    String text = lines.next();
    while (text != null && !(result instanceof RunResult.Aborted)) {
      result = each.decide(new ShellHost.Line(text, ++number));
      text = lines.next();
    }
    return result instanceof RunResult.Aborted ? result : optional(AFTER);
  }

  private RunResult optional(String name) {
    Optional<FlowHandler> handler = program.findHandler(name);
    return handler.isPresent()
        ? handler.get().decide(ShellHost.Line.NONE)
        : RunResult.Decision.NOT_HANDLED;
  }
}
