package dev.sallyport.bench.peers;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;
import org.graalvm.polyglot.HostAccess;

/** What the guests call. */
@NativePackage("host")
public final class PeerHost {

  /** The next of a row of numbers, as those want it that know static methods. */
  @Native
  public static long step(long sum, long i) {
    return sum + i & 0xffff;
  }

  /** The same for those that want an object. */
  public static final class Receiver {
    /** The next of a row of numbers. */
    @HostAccess.Export
    public int step(int sum, int i) {
      return sum + i & 0xffff;
    }
  }
}
