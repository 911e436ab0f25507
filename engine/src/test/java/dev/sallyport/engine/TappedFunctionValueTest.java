package dev.sallyport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.TraceTap;
import dev.sallyport.ir.Signature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TappedFunctionValueTest {

  private static final String MODULE =
      """
      package "demo" 1.0
      native func "host.apply"(func (i64) -> i64, i64) -> i64
      func "twice"(i64) -> i64 {
      b0(v0: i64):
          v1 = add v0, v0
          return v1
      }
      export func "run"() -> i64 {
      b0:
          v0 = const.func "twice"
          v1 = const.i64 21
          v2 = call "host.apply"(v0, v1)
          return v2
      }
      """;

  private static final NativeFunction APPLY =
      NativeFunction.ofContext(
          "host",
          "apply",
          Signature.parse("(func (i64) -> i64, i64) -> i64"),
          (Context context, FunctionValue function, Long n) ->
              context.function(function).callForI64(n));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTapSeesTheCallOfAFunctionThatTheGuestPassed(boolean compiled) {
    var trace = new StringBuilder();
    var executor = compiled ? Executors.jvm() : Executors.interpreter();
    try (Engine engine =
            Engine.builder().natives(APPLY).tap(new TraceTap(trace)).executor(executor).build();
        Context context = engine.newContext()) {
      GuestPackage demo = engine.load(SourceFile.of("demo.sir", MODULE));
      assertEquals(42, context.function(demo, "run").callForI64());
    }
    assertEquals(
        """
        backcall demo.run()
          outcall host.apply(function demo.twice, 21)
            backcall demo.twice(21)
            = 42
          = 42
        = 42
        """,
        trace.toString());
  }
}
