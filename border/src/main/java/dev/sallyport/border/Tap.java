package dev.sallyport.border;

/**
 * Stands at the border and sees what crosses it. A tap is asked once per function whether it wants
 * it, when the function is linked; what no tap wants stays as fast as without taps.
 *
 * <p>Taps are shared by all contexts of an engine and called on every thread that runs guest code.
 */
public interface Tap {

  /**
   * Whether to see calls of this function.
   *
   * @return the same each time
   */
  default boolean watches(Crossing crossing) {
    return true;
  }

  /**
   * Sees one call. A tap that only looks ends with {@code return call.proceed()}. One that does not
   * proceed answers in place of the function; one that throws forbids the call.
   *
   * @return the result, boxed; null for a function without one
   * @throws Throwable what the caller is to get: that of {@link TappedCall#proceed}, or another
   */
  Object around(TappedCall call) throws Throwable;
}
