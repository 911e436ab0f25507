package dev.sallyport.bench.peers;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** JEXL, which interprets. */
public class Jexl extends Peer {

  private static final String ADD = "a + b";
  private static final String OUTCALLS =
      "var sum = 0; var i = 0; while (i < times) { sum = host.step(sum, i); i = i + 1; } sum";
  private static final String LOOP =
      "var sum = 0; var i = 0; while (i < times) { sum = sum + i;"
          + " if (sum >= 65536) { sum = sum - 65536; } i = i + 1; } sum";
  private static final String FIB =
      "var fib = (n) -> { n < 2 ? n : fib(n - 1) + fib(n - 2) }; fib(times)";

  private JexlContext context;
  private JexlScript add;
  private JexlScript outcalls;
  private JexlScript loop;
  private JexlScript fib;

  @Override
  public void load() {
    JexlEngine engine =
        new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).strict(true).create();
    context = new MapContext();
    context.set("host", new PeerHost.Receiver());
    add = engine.createScript(ADD, "a", "b");
    outcalls = engine.createScript(OUTCALLS, "times");
    loop = engine.createScript(LOOP, "times");
    fib = engine.createScript(FIB, "times");
  }

  private long call(JexlScript script, Object... arguments) {
    return ((Number) script.execute(context, arguments)).longValue();
  }

  @Override
  protected long add(long left, long right) {
    return call(add, left, right);
  }

  @Override
  protected long outcalls(long times) {
    return call(outcalls, times);
  }

  @Override
  protected long loop(long times) {
    return call(loop, times);
  }

  @Override
  protected long fib(long n) {
    return call(fib, n);
  }
}
