package dev.sallyport.flow.internal.check;

import dev.sallyport.ir.Span;
import java.util.List;

/**
 * A resolved call of something of the host.
 *
 * @param target what is called
 * @param arguments one for each parameter, defaults included
 * @param order the indexes of the arguments in the order in which they are written and evaluated
 * @param attachment what the verifier attached to the call, or null
 * @param span where the call stands
 */
public record NativeCall(
    Callable target, List<Value> arguments, List<Integer> order, Object attachment, Span span) {
  /** Copies the lists. */
  public NativeCall {
    arguments = List.copyOf(arguments);
    order = List.copyOf(order);
  }
}
