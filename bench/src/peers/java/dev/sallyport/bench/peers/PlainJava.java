package dev.sallyport.bench.peers;

/** The program in Java, behind an interface as the others are. */
public class PlainJava extends Peer {

  private Adder adder;

  /** What the host calls. */
  public interface Adder {
    /** The sum. */
    long add(long left, long right);
  }

  @Override
  public void load() {
    adder = (left, right) -> left + right;
  }

  @Override
  protected long add(long left, long right) {
    return adder.add(left, right);
  }

  @Override
  protected long outcalls(long times) {
    long sum = 0;
    for (long i = 0; i < times; i++) {
      sum = PeerHost.step(sum, i);
    }
    return sum;
  }

  @Override
  protected long loop(long times) {
    long sum = 0;
    for (long i = 0; i < times; i++) {
      sum = sum + i;
      if (sum >= 65536) {
        sum = sum - 65536;
      }
    }
    return sum;
  }

  @Override
  protected long fib(long n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
