package dev.sallyport.bench.flow;

import dev.sallyport.flow.Cidr;
import dev.sallyport.flow.FlowHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Four requests to a small web site; an operation is one of them. */
@State(Scope.Thread)
public class RoutingCost {

  static final String PROGRAM =
      """
      main {
        match path =^ {
          on "/static/" files;
          on "/api/" api;
          on "/admin/" admin;
          else page;
        }
      }
      files {
        match path =$ {
          on ".css", on ".js", on ".png" serve;
        }
      }
      api {
        serve if method == "GET" or method == "POST";
      }
      admin {
        serve if client in 10.0.0.0/8;
      }
      page {
        serve if method == "GET";
      }
      """;

  private static final Cidr INSIDE = Cidr.parse("10.0.0.0/8").orElseThrow();

  private final Request[] requests = {
    new Request("GET", "/static/site.css", "192.0.2.1"),
    new Request("POST", "/api/users", "192.0.2.1"),
    new Request("GET", "/admin/users", "10.1.2.3"),
    new Request("PUT", "/index.html", "192.0.2.1")
  };
  private FlowHandler handler;
  private int next;

  /** Compiles the program. */
  @Setup
  public void compile() {
    handler = Site.main(Site.host(), PROGRAM);
  }

  private Request next() {
    return requests[next++ & 3];
  }

  /** In Flow. */
  @Benchmark
  public boolean guest() {
    return handler.run(next());
  }

  /** In Java, as one writes it by hand. */
  @Benchmark
  public boolean java() {
    Request request = next();
    String path = request.path();
    if (path.startsWith("/static/")) {
      return (path.endsWith(".css") || path.endsWith(".js") || path.endsWith(".png"))
          && Site.serve(request);
    } else if (path.startsWith("/api/")) {
      return (request.method().equals("GET") || request.method().equals("POST"))
          && Site.serve(request);
    } else if (path.startsWith("/admin/")) {
      return INSIDE.contains(request.client()) && Site.serve(request);
    }
    return request.method().equals("GET") && Site.serve(request);
  }
}
