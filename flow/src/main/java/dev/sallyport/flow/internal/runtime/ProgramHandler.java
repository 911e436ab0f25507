package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.FlowHandler;
import dev.sallyport.flow.RunResult;
import java.util.concurrent.CompletableFuture;

/** A handler of a loaded program. */
public final class ProgramHandler implements FlowHandler {

  private final LoadedProgram program;
  private final Runs runs;
  private final int number;
  private final String name;

  ProgramHandler(LoadedProgram program, Runs runs, int number, String name) {
    this.program = program;
    this.runs = runs;
    this.number = number;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean run(Object request) {
    FlowRun run = runs.take();
    try {
      return run.decide(number, request);
    } finally {
      runs.release(run);
    }
  }

  @Override
  public RunResult decide(Object request) {
    return answered(() -> run(request));
  }

  private RunResult answered(java.util.function.BooleanSupplier body) {
    try {
      return body.getAsBoolean() ? RunResult.Decision.HANDLED : RunResult.Decision.NOT_HANDLED;
    } catch (Exception thrown) {
      return Aborts.of(thrown, program.places());
    }
  }

  @Override
  public CompletableFuture<RunResult> runAsync(Object request) {
    var future = new AsyncRun(program, runs, number, request);
    future.start(name, this::answered);
    return future;
  }

  /** {@code handler main}. */
  @Override
  public String toString() {
    return "handler " + name;
  }
}
