package dev.sallyport.bench.peers;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Rhino, compiled to bytecode of the JVM. */
public class Rhino extends Peer {

  private static final int MOST_OPTIMISED = 9;

  private Context context;
  private Scriptable scope;
  private Function add;
  private Function outcalls;
  private Function loop;
  private Function fib;

  @Override
  @SuppressWarnings("deprecation") // the level is how Rhino is told to compile
  public void load() {
    context = Context.enter();
    context.setOptimizationLevel(MOST_OPTIMISED);
    scope = context.initStandardObjects();
    ScriptableObject.putProperty(scope, "host", Context.javaToJS(new PeerHost.Receiver(), scope));
    context.evaluateString(scope, text("peer.js"), "peer.js", 1, null);
    add = function("add");
    outcalls = function("outcalls");
    loop = function("loop");
    fib = function("fib");
  }

  private Function function(String name) {
    return (Function) scope.get(name, scope);
  }

  private long call(Function function, Object... arguments) {
    return ((Number) function.call(context, scope, scope, arguments)).longValue();
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
