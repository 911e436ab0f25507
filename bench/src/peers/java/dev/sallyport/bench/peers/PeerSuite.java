package dev.sallyport.bench.peers;

import dev.sallyport.bench.Row;
import dev.sallyport.bench.Row.Measured;
import dev.sallyport.bench.Suite;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Crossing and computing in all the languages, beside plain Java. */
public final class PeerSuite implements Suite {

  // What GraalJS needs on a JDK that is not GraalVM: its compiler, and the way in for it.
  private static final List<String> GRAAL_COMPILER =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableJVMCI",
          "--upgrade-module-path=bench/target/graal");

  // Its compiler is written in Java, and has to get warm itself.
  private static final int GRAAL_WARMUP = 40;

  private record Contestant(
      String name,
      Class<? extends Peer> type,
      Map<String, String> parameters,
      List<String> jvm,
      int warmup) {
    Contestant(String name, Class<? extends Peer> type) {
      this(name, type, Map.of());
    }

    Contestant(String name, Class<? extends Peer> type, Map<String, String> parameters) {
      this(name, type, parameters, List.of(), 0);
    }

    Measured measured(String method) {
      return new Measured(type, method, parameters, jvm, warmup);
    }
  }

  private static final List<Contestant> CONTESTANTS =
      List.of(
          new Contestant("Sallyport", Sallyport.class),
          new Contestant(
              "GraalJS, compiled", GraalJs.class, Map.of(), GRAAL_COMPILER, GRAAL_WARMUP),
          new Contestant("GraalJS, interpreted", GraalJs.class),
          new Contestant("Endive", Endive.class),
          new Contestant("Rhino", Rhino.class),
          new Contestant("Groovy, static", Groovy.class, Map.of("compilation", "STATIC")),
          new Contestant("Groovy, dynamic", Groovy.class, Map.of("compilation", "DYNAMIC")),
          new Contestant("LuaJ", LuaJ.class),
          new Contestant("JEXL", Jexl.class));

  @Override
  public String name() {
    return "peers";
  }

  @Override
  public String about() {
    return "crossing and computing in other embeddable languages";
  }

  @Override
  public String measured() {
    return "guest";
  }

  @Override
  public List<Row> rows() {
    return Stream.of(
            rows("guest calls host", "guestCallsHost"),
            rows("host calls guest", "hostCallsGuest"),
            rows("fib(20)", "recursion"),
            rows("loop, each round", "rounds"))
        .flatMap(rows -> rows)
        .toList();
  }

  private static Stream<Row> rows(String title, String method) {
    Measured java = Measured.of(PlainJava.class, method);
    return CONTESTANTS.stream()
        .map(peer -> Row.beside(title + ": " + peer.name, peer.measured(method), java, ""));
  }
}
