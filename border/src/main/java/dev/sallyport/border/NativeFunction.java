package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;
import java.util.Objects;

/**
 * A function of the host that guest code can call.
 *
 * @param packageName the package under which guest code declares it; not empty
 * @param name the name inside that package; not empty
 * @param signature what guest code passes and gets
 * @param handle what runs: the parameters of the signature in their {@link Carriers}, or types that
 *     those can be cast to, possibly behind a first {@link CallContext}
 * @param origin where it comes from, for messages: a Java method, or where it was registered
 */
public record NativeFunction(
    String packageName, String name, Signature signature, MethodHandle handle, String origin) {
  /** Checks that everything is present. */
  public NativeFunction {
    Objects.requireNonNull(packageName);
    Objects.requireNonNull(name);
    Objects.requireNonNull(signature);
    Objects.requireNonNull(handle);
    Objects.requireNonNull(origin);
  }

  /** Whether the handle takes the context before the parameters of the signature. */
  public boolean takesContext() {
    return handle.type().parameterCount() == signature.parameters().size() + 1;
  }
}
