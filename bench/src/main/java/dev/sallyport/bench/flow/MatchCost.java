package dev.sallyport.bench.flow;

import dev.sallyport.flow.FlowHandler;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A match by the beginning of a path, with 100 cases. */
@State(Scope.Thread)
public class MatchCost {

  private static final int CASES = 100;

  private final Request request = new Request("GET", "/section57/page", "::1");
  private final TreeMap<String, Integer> labels = new TreeMap<>();
  private FlowHandler handler;
  private FlowHandler one;

  /** Compiles the programs. */
  @Setup
  public void compile() {
    handler = Site.main(Site.host(), Site.sections(CASES));
    one = Site.main(Site.host(), "main { touch if path != \"\"; }");
    for (int i = 0; i < CASES; i++) {
      labels.put("/section" + i + "/", i);
    }
  }

  /** In Flow. */
  @Benchmark
  public long guest() {
    return handler.run(request) ? -1 : request.touched();
  }

  /** The same run with a comparison in place of the match. */
  @Benchmark
  public long comparison() {
    return one.run(request) ? -1 : request.touched();
  }

  /** In Java: no label is the beginning of another one, so that the nearest one must be it. */
  @Benchmark
  public long java() {
    Map.Entry<String, Integer> nearest = labels.floorEntry(request.path());
    if (nearest != null && request.path().startsWith(nearest.getKey())) {
      Site.touch(request);
    }
    return request.touched();
  }
}
