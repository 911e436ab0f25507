package dev.sallyport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.CompileException;
import dev.sallyport.border.LinkException;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.VerifyException;
import dev.sallyport.engine.internal.EngineCode;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineTest {

  static List<Executor> executors() {
    return Sir.executors();
  }

  /** What a host binds. */
  public interface Gcd {
    /** The greatest common divisor. */
    long gcd(long left, long right);
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theExampleOfTheReadmeRuns(Executor executor) {
    try (Engine engine = Engine.builder().executor(executor).build();
        Context context = engine.newContext()) {
      GuestPackage demo = Sir.load(engine, Sir.GCD);
      assertEquals(12, context.function(demo, "gcd").callForI64(48L, 36L));
      assertEquals(12, context.bind(demo, Gcd.class, MethodHandles.lookup()).gcd(48, 36));
      assertEquals(12L, context.function(demo, "gcd").call(48L, 36L));
      assertEquals(executor.name(), demo.executorName());
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void nativesAnswerGuestCalls(Executor executor) {
    try (Engine engine =
            Engine.builder().executor(executor).natives(Sir.longNative("step", () -> 7L)).build();
        Context context = engine.newContext()) {
      GuestPackage step = Sir.load(engine, Sir.STEP);
      assertEquals(7, context.function(step, "step").callForI64());
    }
  }

  @Test
  void aSyntaxErrorLeavesTheEngineAsItWas() {
    try (Engine engine = Engine.builder().build()) {
      assertThrows(CompileException.class, () -> Sir.load(engine, "package \"demo\" 1.0\nfunk"));
      assertTrue(engine.packages().isEmpty());
      Sir.load(engine, Sir.GCD);
    }
  }

  @Test
  void aTypeErrorIsFoundBeforeAnythingRuns() {
    String wrong = Sir.GCD.replace("eq v1, v2", "eq v1, v3");
    try (Engine engine = Engine.builder().build()) {
      assertThrows(VerifyException.class, () -> Sir.load(engine, wrong));
      assertTrue(engine.packages().isEmpty());
    }
  }

  @Test
  void aNameIsFreeAgainWhenItsPackageIsClosed() {
    try (Engine engine = Engine.builder().build()) {
      GuestPackage first = Sir.load(engine, Sir.GCD);
      assertCode(EngineCode.NAME_TAKEN, () -> Sir.load(engine, Sir.GCD));
      first.close();
      assertTrue(first.isClosed());
      assertFalse(Sir.load(engine, Sir.GCD).isClosed());
    }
  }

  @Test
  void aClosedPackageCannotBeUsedAnew() {
    try (Engine engine = Engine.builder().build();
        Context context = engine.newContext()) {
      GuestPackage demo = Sir.load(engine, Sir.GCD);
      GuestFunction gcd = context.function(demo, "gcd");
      demo.close();
      assertThrows(IllegalStateException.class, () -> context.function(demo, "gcd"));
      assertEquals(1, gcd.callForI64(3L, 2L));
    }
  }

  @Test
  void enginesShareNothing() {
    try (Engine one = Engine.builder().build();
        Engine other = Engine.builder().build();
        Context context = other.newContext()) {
      GuestPackage demo = Sir.load(one, Sir.GCD);
      assertThrows(IllegalArgumentException.class, () -> context.function(demo, "gcd"));
      assertTrue(other.find("demo").isEmpty());
      assertSame(demo, one.find("demo").orElseThrow());
    }
  }

  @Test
  void aMissingFunctionIsNamedWithThoseThatExist() {
    try (Engine engine = Engine.builder().build();
        Context context = engine.newContext()) {
      GuestPackage demo = Sir.load(engine, Sir.GCD);
      assertCode(EngineCode.NOT_EXPORTED, () -> context.function(demo, "lcm"));
      assertCode(
          EngineCode.OTHER_SIGNATURE,
          () -> context.function(demo, "gcd", Signature.parse("(i32) -> i32")));
      assertCode(EngineCode.NO_ENTRY, () -> context.entry(demo));
    }
  }

  @Test
  void argumentsAreCheckedAtEachDynamicCall() {
    try (Engine engine = Engine.builder().build();
        Context context = engine.newContext()) {
      GuestFunction gcd = context.function(Sir.load(engine, Sir.GCD), "gcd");
      assertThrows(IllegalArgumentException.class, () -> gcd.call(1L));
      assertThrows(IllegalArgumentException.class, () -> gcd.call(1L, "2"));
      assertThrows(IllegalArgumentException.class, () -> gcd.call(1L, null));
      assertThrows(IllegalArgumentException.class, () -> gcd.callForString(1L, 2L));
      assertEquals(4L, gcd.call(8, (short) 12));
    }
  }

  @Test
  void linkReportsEveryMissingNativeAtOnce() {
    String two = Sir.STEP.replace("native func", "native func \"host.gone\"()\nnative func");
    try (Engine engine = Engine.builder().build()) {
      Sir.load(engine, two);
      LinkException missing = assertThrows(LinkException.class, engine::link);
      assertEquals(2, missing.diagnostics().size());
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMissingNativeIsALinkErrorWhenItIsCalled(Executor executor) {
    try (Engine engine = Engine.builder().executor(executor).build();
        Context context = engine.newContext()) {
      GuestFunction step = context.function(Sir.load(engine, Sir.STEP), "step");
      assertThrows(LinkException.class, step::call);
      assertThrows(LinkException.class, step::call);
    }
  }

  @Test
  void aClosedContextAndAClosedEngineSaySo() {
    Engine engine = Engine.builder().build();
    GuestPackage demo = Sir.load(engine, Sir.GCD);
    Context context = engine.newContext();
    context.close();
    assertThrows(IllegalStateException.class, () -> context.function(demo, "gcd"));
    engine.close();
    assertThrows(IllegalStateException.class, engine::newContext);
    assertThrows(IllegalStateException.class, () -> Sir.load(engine, Sir.SPIN));
  }

  @Test
  void hostDataReachesNatives() {
    record Request(long id) {}
    var step =
        NativeFunction.of(
            "host",
            "step",
            Signature.parse("() -> i64"),
            RequestId.class,
            (RequestId) c -> c.hostData(Request.class).id());
    try (Engine engine = Engine.builder().natives(step).build();
        Context context = engine.newContext(dev.sallyport.border.Limits.NONE, new Request(41))) {
      assertEquals(41, context.function(Sir.load(engine, Sir.STEP), "step").callForI64());
    }
  }

  /** A native that asks its context. */
  @FunctionalInterface
  public interface RequestId {
    /** The id of the request that the context belongs to. */
    long of(Context context);
  }

  private static void assertCode(EngineCode code, org.junit.jupiter.api.function.Executable work) {
    LinkException thrown = assertThrows(LinkException.class, work);
    assertEquals(List.of(code), thrown.diagnostics().stream().map(Diagnostic::code).toList());
  }
}
