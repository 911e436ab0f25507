package dev.sallyport.engine;

import dev.sallyport.border.NativeFunction;
import dev.sallyport.ir.Signature;
import java.util.List;
import java.util.function.Supplier;

/** Small packages and engines for the tests of this module. */
final class Sir {

  static final String GCD =
      """
      package "demo" 1.0
      export func "gcd"(i64, i64) -> i64 {
      b0(v0: i64, v1: i64):
          v2 = const.i64 0
          v3 = eq v1, v2
          br v3, b2(v0), b1(v0, v1)
      b1(v4: i64, v5: i64):
          v6 = srem v4, v5
          jump b0(v5, v6)
      b2(v7: i64):
          return v7
      }
      """;

  /** Runs for ever. */
  static final String SPIN =
      """
      package "spin" 1.0
      export func "spin"() {
      b0:
          jump b0
      }
      """;

  /** Calls a native called {@code host.step}. */
  static final String STEP =
      """
      package "step" 1.0
      native func "host.step"() -> i64
      export func "step"() -> i64 {
      b0:
          v0 = call "host.step"()
          return v0
      }
      """;

  private Sir() {}

  static List<Executor> executors() {
    return List.of(Executors.jvm(), Executors.interpreter());
  }

  static GuestPackage load(Engine engine, String text) {
    return engine.load(SourceFile.of("test.sir", text));
  }

  static NativeFunction longNative(String name, Supplier<Long> body) {
    return NativeFunction.of("host", name, Signature.parse("() -> i64"), body::get);
  }
}
