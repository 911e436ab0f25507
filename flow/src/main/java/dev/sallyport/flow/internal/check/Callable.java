package dev.sallyport.flow.internal.check;

import dev.sallyport.flow.CallVerifier;
import dev.sallyport.flow.FlowType;
import dev.sallyport.flow.NativeAttribute;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A function or handler of the host.
 *
 * @param kind which of the two
 * @param name the name in programs, dots included
 * @param parameters what it takes
 * @param isNamed whether its parameters have names
 * @param result what it gives; a Boolean for a handler
 * @param attributes what the compiler may assume
 * @param capability what a program must be granted to call it; empty for nothing
 * @param verifier what looks at each call when a program is compiled
 * @param target what runs: the {@link dev.sallyport.flow.FlowContext}, then the parameters in their
 *     carriers; with {@code takesAttachment} what the verifier attached stands between
 * @param takesAttachment whether the target wants what the verifier attached
 */
public record Callable(
    Kind kind,
    String name,
    List<Parameter> parameters,
    boolean isNamed,
    FlowType result,
    Set<NativeAttribute> attributes,
    String capability,
    Optional<CallVerifier> verifier,
    MethodHandle target,
    boolean takesAttachment) {

  /** Copies the collections. */
  public Callable {
    parameters = List.copyOf(parameters);
    attributes = Set.copyOf(attributes);
  }

  /** What a host declares. */
  public enum Kind {
    FUNCTION,
    HANDLER
  }

  /** One thing that a callable takes. */
  public record Parameter(String name, FlowType type, Optional<Object> byDefault) {}

  /** Whether it has an attribute. */
  public boolean is(NativeAttribute attribute) {
    return attributes.contains(attribute);
  }

  /** The text that identifies it, for example {@code sum(II)I}. */
  public String signature() {
    return parameters.stream()
        .map(p -> String.valueOf(p.type().code()))
        .collect(Collectors.joining("", name + "(", ")" + result.code()));
  }
}
