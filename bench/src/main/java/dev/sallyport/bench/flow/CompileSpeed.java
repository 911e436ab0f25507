package dev.sallyport.bench.flow;

import dev.sallyport.flow.Flow;
import dev.sallyport.flow.FlowProgram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the text of a program to the end of its first run. */
@State(Scope.Thread)
public class CompileSpeed {

  /** How many cases the program's match has. */
  @Param("100")
  public int cases = 100;

  private final Request request = new Request("GET", "/section57/page", "::1");
  private final Flow flow = Site.host().build();
  private String text;

  /** Writes the program. */
  @Setup
  public void write() {
    text = Site.sections(cases);
  }

  /** Reads, checks, compiles, links and runs it. */
  @Benchmark
  public boolean guest() {
    FlowProgram program = flow.compile("bench.flow", text);
    program.linkNatives();
    return program.handler("main").run(request);
  }
}
