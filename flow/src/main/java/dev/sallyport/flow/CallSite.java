package dev.sallyport.flow;

import dev.sallyport.ir.Span;
import java.util.Optional;

/**
 * A call as a {@link CallVerifier} sees it: which arguments are constants, and where it stands.
 * Valid during the verifier's call. An index counts from 0 in declared order; one that no argument
 * has is an {@link IndexOutOfBoundsException}.
 */
public interface CallSite {

  /** What is called, for example {@code sum(II)I}. */
  String signature();

  /** Where the call stands. */
  Span span();

  /** How many arguments there are, defaults included. */
  int count();

  /** Where an argument stands; the place of the call if it is a default. */
  Span span(int index);

  /** The value of an argument, in its carrier, if it is known when the program is compiled. */
  Optional<Object> constant(int index);

  /** The text of an argument, if it is a known String. */
  default Optional<String> constantString(int index) {
    return constant(index).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The value of an argument, if it is a known Number. */
  default Optional<Long> constantInt(int index) {
    return constant(index).filter(Long.class::isInstance).map(Long.class::cast);
  }

  /**
   * Puts a constant in the place of an argument.
   *
   * @throws IllegalArgumentException if the value is not of the parameter's type
   */
  void replaceArgument(int index, Object value);

  /**
   * Puts a constant in the place of the whole call.
   *
   * @throws IllegalArgumentException if the value is not of the result's type
   * @throws IllegalStateException if a handler is called, or a function without a result
   */
  void replaceCall(Object value);

  /**
   * Keeps something with this call in place of what was kept before; the host gets it from {@link
   * FlowArguments#attachment} each time the call runs. Bodies that take no {@link FlowArguments}
   * never see it.
   */
  void attach(Object data);

  /** Refuses the program, with a message that stands at the call. */
  void refuse(String message);

  /** Refuses the program, with a message that stands at an argument. */
  void refuseArgument(int index, String message);
}
