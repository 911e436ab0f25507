package dev.sallyport.bench.peers;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/** GraalJS; what compiles it, if anything does, is up to the options of the JVM. */
public class GraalJs extends Peer {

  private Value add;
  private Value outcalls;
  private Value loop;
  private Value fib;

  @Override
  public void load() {
    Context context =
        Context.newBuilder("js")
            .allowHostAccess(HostAccess.EXPLICIT)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    Value bindings = context.getBindings("js");
    bindings.putMember("host", new PeerHost.Receiver());
    context.eval("js", text("peer.js"));
    add = bindings.getMember("add");
    outcalls = bindings.getMember("outcalls");
    loop = bindings.getMember("loop");
    fib = bindings.getMember("fib");
  }

  @Override
  protected long add(long left, long right) {
    return add.execute(left, right).asLong();
  }

  @Override
  protected long outcalls(long times) {
    return outcalls.execute((int) times).asLong();
  }

  @Override
  protected long loop(long times) {
    return loop.execute((int) times).asLong();
  }

  @Override
  protected long fib(long n) {
    return fib.execute((int) n).asLong();
  }
}
