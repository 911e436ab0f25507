package dev.sallyport.border;

import java.lang.invoke.MethodHandle;
import java.util.List;

/** Puts taps around functions. */
public final class Taps {

  private Taps() {}

  /**
   * A handle that calls another one through the taps that watch the crossing.
   *
   * @param taps the first is outermost
   * @param crossing what is called
   * @param target takes the context, then what the crossing's signature says
   * @return a handle of the same type; the target itself if no tap watches
   */
  public static MethodHandle wrap(List<Tap> taps, Crossing crossing, MethodHandle target) {
    List<Tap> watching = taps.stream().filter(tap -> tap.watches(crossing)).toList();
    return watching.isEmpty() ? target : TapChain.around(watching, crossing, target);
  }
}
