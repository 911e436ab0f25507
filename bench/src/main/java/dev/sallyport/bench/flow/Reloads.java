package dev.sallyport.bench.flow;

import dev.sallyport.bench.Report;
import dev.sallyport.bench.load.Footprint;
import dev.sallyport.flow.Flow;
import dev.sallyport.flow.LiveProgram;
import java.io.PrintStream;

/** Replaces a program by new versions of it, and watches what stays behind. */
public final class Reloads implements Report {

  // Enough to see a leak of a class for each version.
  private static final int MANY = 100_000;
  private static final int FEW = 5_000;
  private static final int REPORTS = 10;

  @Override
  public String name() {
    return "reload";
  }

  @Override
  public String about() {
    return "100,000 versions of a Flow program put to use: does memory stay flat";
  }

  @Override
  public void run(boolean quick, PrintStream out) {
    run(quick ? FEW : MANY, out);
  }

  /** Puts so many versions to use, and prints a line now and then. */
  static void run(int versions, PrintStream out) {
    out.println(Footprint.header("versions"));
    Flow flow = Site.host().build();
    var request = new Request("GET", "/static/site.css", "::1");
    var live = new LiveProgram(flow, flow.compile("site.flow", RoutingCost.PROGRAM));
    for (int i = 1; i <= versions; i++) {
      live.reload("site.flow", RoutingCost.PROGRAM + "version_" + i + " { serve; }\n");
      if (!live.run("main", request)) {
        throw new IllegalStateException("version " + i + " decides otherwise");
      }
      if (i % (versions / REPORTS) == 0) {
        out.println(Footprint.line(i));
      }
    }
  }
}
