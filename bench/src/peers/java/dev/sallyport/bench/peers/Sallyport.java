package dev.sallyport.bench.peers;

import dev.sallyport.engine.Engine;
import dev.sallyport.engine.SourceFile;

/** The program on our own engine, through a typed stub. */
public class Sallyport extends Peer {

  private Program program;

  /** The program as an interface. */
  public interface Program {
    /** The sum. */
    long add(long left, long right);

    /** Calls the host so many times. */
    long outcalls(long times);

    /** Adds so many numbers. */
    long loop(long times);

    /** The number of Fibonacci. */
    long fib(long n);
  }

  @Override
  public void load() {
    Engine engine = Engine.builder().natives(PeerHost.class).build();
    var loaded = engine.load(SourceFile.of("peer.sir", text("peer.sir")));
    program = engine.newContext().bind(loaded, Program.class);
  }

  @Override
  protected long add(long left, long right) {
    return program.add(left, right);
  }

  @Override
  protected long outcalls(long times) {
    return program.outcalls(times);
  }

  @Override
  protected long loop(long times) {
    return program.loop(times);
  }

  @Override
  protected long fib(long n) {
    return program.fib(n);
  }
}
