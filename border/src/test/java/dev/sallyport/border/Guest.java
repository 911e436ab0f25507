package dev.sallyport.border;

import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.TreeMap;

/** A package of guest functions for tests: natives, played by lambdas. */
final class Guest {

  private final Map<String, Signature> signatures = new TreeMap<>();
  private final Map<String, MethodHandle> handles = new TreeMap<>();

  Guest with(NativeFunction function) {
    signatures.put(function.name(), function.signature());
    handles.put(function.name(), function.adapt(TestContext.class));
    return this;
  }

  Exports exports() {
    return new Exports("demo", signatures, handles::get);
  }
}
