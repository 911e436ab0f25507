package dev.sallyport.bench.flow;

import com.google.re2j.Pattern;
import dev.sallyport.flow.FlowHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A regular expression on 22 characters. */
@State(Scope.Thread)
public class RegexCost {

  private final Pattern pattern = Pattern.compile("^/admin/([a-z]+)/.*$");

  private final Request request = new Request("GET", "/admin/users/edit-page", "::1");
  private FlowHandler handler;

  /** Compiles the program. */
  @Setup
  public void compile() {
    handler = Site.main(Site.host(), "main { touch if path =~ /^\\/admin\\/([a-z]+)\\/.*$/; }");
  }

  /** In Flow. */
  @Benchmark
  public long guest() {
    return handler.run(request) ? -1 : request.touched();
  }

  /** The same library, called from Java. */
  @Benchmark
  public long java() {
    if (pattern.matcher(request.path()).find()) {
      Site.touch(request);
    }
    return request.touched();
  }
}
