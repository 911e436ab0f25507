package dev.sallyport.ir;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a function takes and gives. The text form is {@code (i64, ref String) -> i64}; a result of
 * {@code void} may be left out when parsed and is not printed.
 *
 * @param parameters the types of the parameters, in order; never {@code void}
 * @param result the type of the result, or {@link Type.NoValue#VOID}
 */
public record Signature(List<Type> parameters, Type result) {

  /** Copies the list. */
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** A signature from its parts. */
  public static Signature of(Type result, Type... parameters) {
    return new Signature(List.of(parameters), result);
  }

  /**
   * Reads the text form, for example {@code (i64, ref String) -> i64} or {@code ()}.
   *
   * @throws IllegalArgumentException if the text is no signature; the message shows where
   */
  public static Signature parse(String text) {
    return Parser.parseSignature(text);
  }

  /** Whether the function gives no value. */
  public boolean isVoid() {
    return result == Type.NoValue.VOID;
  }

  @Override
  public String toString() {
    String list =
        parameters.stream().map(Type::toString).collect(Collectors.joining(", ", "(", ")"));
    return isVoid() ? list : list + " -> " + result;
  }
}
