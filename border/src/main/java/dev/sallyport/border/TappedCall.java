package dev.sallyport.border;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One call that a {@link Tap} sees. Belongs to the thread of the call and ends with it. */
public final class TappedCall {

  private final TapChain chain;
  private final int next;
  private final Object context;
  private final Object[] arguments;

  TappedCall(TapChain chain, int next, Object context, Object[] arguments) {
    this.chain = chain;
    this.next = next;
    this.context = context;
    this.arguments = arguments;
  }

  /** The function that is called. */
  public Crossing crossing() {
    return chain.crossing();
  }

  /** The context that the guest code runs in. */
  public CallContext context() {
    return (CallContext) context;
  }

  /** The arguments, boxed and unmodifiable; references among them may be null. */
  public List<Object> arguments() {
    return Collections.unmodifiableList(Arrays.asList(arguments));
  }

  /**
   * Makes the call, through the taps that are further inside. May be called again, to try again.
   *
   * @return the result, boxed; null for a function without one
   */
  public Object proceed() throws Throwable {
    return chain.call(next, context, arguments);
  }
}
