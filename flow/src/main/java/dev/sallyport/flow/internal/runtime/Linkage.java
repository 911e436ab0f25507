package dev.sallyport.flow.internal.runtime;

import dev.sallyport.flow.FlowHandler;
import dev.sallyport.flow.TraceEvent;
import dev.sallyport.flow.internal.check.Callable;
import java.util.Optional;
import java.util.function.Consumer;

/** What a compiled program is joined with when it is linked. */
public interface Linkage {

  /**
   * The host's own of the same name, kind and signature as the one the program was checked with.
   */
  Callable host(Callable declared);

  /** A handler of the program, by its number. */
  FlowHandler handler(int number);

  /** Whether runs have a quota. */
  boolean isMetered();

  /** Who is told what happens. */
  Optional<Consumer<TraceEvent>> trace();
}
