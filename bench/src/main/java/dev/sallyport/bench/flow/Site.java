package dev.sallyport.bench.flow;

import dev.sallyport.flow.Flow;
import dev.sallyport.flow.FlowBuilder;
import dev.sallyport.flow.FlowHandler;
import dev.sallyport.flow.HostFunction;
import dev.sallyport.flow.HostHandler;
import dev.sallyport.flow.IpAddress;
import dev.sallyport.flow.NativeAttribute;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the programs can call; the Java side of a benchmark calls the same methods. */
public final class Site {

  private Site() {}

  static FlowBuilder host() {
    return Flow.builder().natives(Site.class);
  }

  static FlowHandler main(FlowBuilder host, String program) {
    return host.build().compile("bench.flow", program).handler("main");
  }

  /** A program that chooses one of so many cases by the beginning of the path. */
  static String sections(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "    on \"/section" + i + "/\" touch;\n")
        .collect(Collectors.joining("", "main {\n  match path =^ {\n", "  }\n}\n"));
  }

  /** The method of the request. */
  @HostFunction(attributes = NativeAttribute.READONLY)
  public static String method(Request request) {
    return request.method();
  }

  /** The path of the request. */
  @HostFunction(attributes = NativeAttribute.READONLY)
  public static String path(Request request) {
    return request.path();
  }

  /** Who sent it. */
  @HostFunction(attributes = NativeAttribute.READONLY)
  public static IpAddress client(Request request) {
    return request.client();
  }

  /** Does something with the request. */
  @HostFunction
  public static void touch(Request request) {
    request.touch();
  }

  /** Takes care of the request. */
  @HostHandler
  public static boolean serve(Request request) {
    request.touch();
    return true;
  }
}
