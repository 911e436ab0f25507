package dev.sallyport.bench.border;

import dev.sallyport.bench.Guest;
import dev.sallyport.engine.GuestFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The host calls a guest function by name, checked at each call. */
@State(Scope.Thread)
public class DynamicBackcall {

  private final GuestFunction add = new Guest().function("add");
  private long left = 20;
  private long right = 22;

  /** A call with two numbers, each of which is checked. */
  @Benchmark
  public long guest() {
    return add.callForI64(left, right);
  }
}
