package dev.sallyport.bench.peers;

import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.TwoArgFunction;
import org.luaj.vm2.lib.jse.JsePlatform;

/** Lua by LuaJ. */
public class LuaJ extends Peer {

  private LuaValue add;
  private LuaValue outcalls;
  private LuaValue loop;
  private LuaValue fib;

  private static final class Step extends TwoArgFunction {
    @Override
    public LuaValue call(LuaValue sum, LuaValue i) {
      return LuaValue.valueOf(PeerHost.step(sum.checklong(), i.checklong()));
    }
  }

  @Override
  public void load() {
    Globals globals = JsePlatform.standardGlobals();
    globals.set("step", new Step());
    globals.load(text("peer.lua"), "peer.lua").call();
    add = globals.get("add");
    outcalls = globals.get("outcalls");
    loop = globals.get("loop");
    fib = globals.get("fib");
  }

  @Override
  protected long add(long left, long right) {
    return add.call(LuaValue.valueOf(left), LuaValue.valueOf(right)).checklong();
  }

  @Override
  protected long outcalls(long times) {
    return outcalls.call(LuaValue.valueOf(times)).checklong();
  }

  @Override
  protected long loop(long times) {
    return loop.call(LuaValue.valueOf(times)).checklong();
  }

  @Override
  protected long fib(long n) {
    return fib.call(LuaValue.valueOf(n)).checklong();
  }
}
