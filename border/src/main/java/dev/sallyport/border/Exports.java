package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The functions of a package that the host may call.
 *
 * @param packageName the package
 * @param signatures the functions by name
 * @param handles gives the handle of a function, whose first parameter is the context and the rest
 *     as {@link Carriers#methodType} says; asked once for each function that a stub calls
 * @param adapter makes functions fit methods of other types
 */
public record Exports(
    String packageName,
    Map<String, Signature> signatures,
    Function<String, MethodHandle> handles,
    Adapter adapter) {

  /** Makes functions fit methods of other Java types than their carriers, by converting. */
  @FunctionalInterface
  public interface Adapter {
    /**
     * A handle that takes the context and then what the method takes, and gives what it gives.
     *
     * @param function the name of a function
     * @return empty if nothing is known of the types of the package
     * @throws LinkException saying which types cannot be converted, and why
     */
    Optional<MethodHandle> adapt(String function, Method method);
  }

  /** Without conversions. */
  public Exports(
      String packageName,
      Map<String, Signature> signatures,
      Function<String, MethodHandle> handles) {
    this(packageName, signatures, handles, (_, _) -> Optional.empty());
  }

  /** Checks that everything is present. */
  public Exports {
    Objects.requireNonNull(packageName);
    Objects.requireNonNull(signatures);
    Objects.requireNonNull(handles);
    Objects.requireNonNull(adapter);
  }
}
