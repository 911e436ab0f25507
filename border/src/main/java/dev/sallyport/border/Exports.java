package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The functions of a package that the host may call.
 *
 * @param packageName the package
 * @param signatures the functions by name
 * @param handles gives the handle of a function, whose first parameter is the context and the rest
 *     as {@link Carriers#methodType} says; asked once for each function that a stub calls
 */
public record Exports(
    String packageName, Map<String, Signature> signatures, Function<String, MethodHandle> handles) {

  /** Checks that everything is present. */
  public Exports {
    Objects.requireNonNull(packageName);
    Objects.requireNonNull(signatures);
    Objects.requireNonNull(handles);
  }
}
