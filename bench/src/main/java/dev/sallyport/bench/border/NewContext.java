package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Making a context. */
@State(Scope.Thread)
public class NewContext {

  private final Engine engine = new Guest().engine();

  /** A context of an engine. */
  @Benchmark
  public Context guest() {
    return engine.newContext();
  }
}
