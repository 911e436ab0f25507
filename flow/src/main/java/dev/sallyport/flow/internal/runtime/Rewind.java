package dev.sallyport.flow.internal.runtime;

/** Carries control from a function of the host back to the beginning of a run. */
final class Rewind extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // nobody keeps it
  private final FlowRun run;

  Rewind(FlowRun run) {
    super("the run begins again", null, false, false);
    this.run = run;
  }

  /** The run that begins again. */
  FlowRun run() {
    return run;
  }
}
