package dev.sallyport.bench.flow;

import dev.sallyport.flow.FlowHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A run that calls a function of the host some times. */
@State(Scope.Thread)
public class CallCost {

  /** How often it is called. */
  @Param("1")
  public int calls = 1;

  private final Request request = new Request("GET", "/", "::1");
  private FlowHandler handler;
  private Handler java;

  /** The Java side of a handler. */
  private interface Handler {
    boolean run(Object request);
  }

  /** Compiles the program. */
  @Setup
  public void compile() {
    handler = Site.main(Site.host(), "main { " + "touch; ".repeat(calls) + "}");
    java = calls == 1 ? CallCost::one : CallCost::ten;
  }

  private static boolean one(Object request) {
    Site.touch((Request) request);
    return false;
  }

  private static boolean ten(Object request) {
    Request it = (Request) request;
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    Site.touch(it);
    return false;
  }

  /** In Flow. */
  @Benchmark
  public long guest() {
    return handler.run(request) ? -1 : request.touched();
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return java.run(request) ? -1 : request.touched();
  }
}
