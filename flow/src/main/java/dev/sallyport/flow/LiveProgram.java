package dev.sallyport.flow;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.LinkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A program that can be replaced while it is in use. A new version is compiled, linked and tried
 * before it takes the place of the old one; if anything is wrong, nothing changes. Runs that have
 * begun finish on the version on which they began. Thread-safe.
 */
public final class LiveProgram {

  private final Flow flow;
  private final Consumer<FlowProgram> trial;
  private volatile FlowProgram current;

  /**
   * Begins with a program.
   *
   * @param flow what compiles the versions that come
   */
  public LiveProgram(Flow flow, FlowProgram first) {
    this(flow, first, _ -> {});
  }

  /**
   * Begins with a program.
   *
   * @param trial looks at each new version before it is put to use, for example runs its set-up
   *     handler; what it throws keeps the version from being used and comes out of the reload
   */
  public LiveProgram(Flow flow, FlowProgram first, Consumer<FlowProgram> trial) {
    this.flow = Objects.requireNonNull(flow);
    this.trial = Objects.requireNonNull(trial);
    trial.accept(first);
    this.current = first;
  }

  /** The version in use. */
  public FlowProgram current() {
    return current;
  }

  /**
   * Runs a handler of the version in use; see {@link FlowHandler#run}.
   *
   * @throws java.util.NoSuchElementException if that version has no handler of this name
   */
  public boolean run(String handler, Object request) {
    return current.handler(handler).run(request);
  }

  /**
   * Puts a new version to use.
   *
   * @return the version that was in use; it works as long as somebody holds it
   * @throws CompileException if the program has errors
   * @throws LinkException if it does not fit the host
   * @throws IOException if the file cannot be read
   */
  public FlowProgram reload(Path file) throws IOException {
    return replace(flow.compile(file));
  }

  /**
   * Puts a new version to use.
   *
   * @return the version that was in use; it works as long as somebody holds it
   * @throws CompileException if the program has errors
   * @throws LinkException if it does not fit the host
   */
  public FlowProgram reload(String name, String text) {
    return replace(flow.compile(name, text));
  }

  private synchronized FlowProgram replace(FlowProgram next) {
    next.linkNatives();
    trial.accept(next);
    FlowProgram before = current;
    current = next;
    return before;
  }
}
