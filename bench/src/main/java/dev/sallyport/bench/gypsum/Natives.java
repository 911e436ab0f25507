package dev.sallyport.bench.gypsum;

import dev.sallyport.border.Native;
import dev.sallyport.border.NativePackage;

/** What the program calls; the Java side calls the same. */
@NativePackage("bench")
public final class Natives {

  private Natives() {}

  /** The next of a row of numbers. */
  @Native
  public static long step(long sum, long i) {
    return sum * 31 + i;
  }
}
