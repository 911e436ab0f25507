package dev.sallyport.bench.flow;

import dev.sallyport.flow.Feature;
import dev.sallyport.flow.FlowBuilder;
import dev.sallyport.flow.FlowHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Programs that have a quota, which they never reach, or none. */
@State(Scope.Thread)
public class QuotaCost {

  /** Whether there is one. */
  public enum Quota {
    /** None. */
    OFF,
    /** One that is never reached. */
    ON
  }

  private static final long LARGE = 1_000_000_000;
  private static final String LOOP =
      "main { var i = 0; while i < 1000 { i = i + 1; touch if path =^ \"/section5\"; } }";

  /** Whether there is a quota. */
  @Param public Quota quota = Quota.OFF;

  private final Request request = new Request("GET", "/section57/page", "::1");
  private FlowHandler calls;
  private FlowHandler match;
  private FlowHandler regex;
  private FlowHandler loop;

  /** Compiles the programs. */
  @Setup
  public void compile() {
    calls = Site.main(host(), "main { " + "touch; ".repeat(10) + "}");
    match = Site.main(host(), Site.sections(100));
    regex = Site.main(host(), "main { touch if path =~ /^\\/section(\\d+)\\//; }");
    loop = Site.main(host(), LOOP);
  }

  private FlowBuilder host() {
    FlowBuilder host = Site.host().enable(Feature.WHILE_LOOP);
    return quota == Quota.ON ? host.quota(LARGE) : host;
  }

  private long run(FlowHandler handler) {
    return handler.run(request) ? -1 : request.touched();
  }

  /** Ten calls of the host. */
  @Benchmark
  public long calls() {
    return run(calls);
  }

  /** A match with 100 cases. */
  @Benchmark
  public long match() {
    return run(match);
  }

  /** A regular expression. */
  @Benchmark
  public long regex() {
    return run(regex);
  }

  /** A loop of 1,000 rounds with a call in each. */
  @Benchmark
  public long loop() {
    return run(loop);
  }
}
