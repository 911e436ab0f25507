package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Signature;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first half of these tests is that they compile: no call below may be ambiguous. */
class NativeFunctionTest {

  private static final Signature TO_LONG = Signature.parse("() -> i64");
  private static final Signature LONG_TO_LONG = Signature.parse("(i64) -> i64");
  private static final Signature LONGS_TO_LONG = Signature.parse("(i64, i64) -> i64");
  private static final Signature TO_STRING = Signature.parse("() -> ref String");
  private static final Signature STRING = Signature.parse("(ref String)");
  private static final Signature STRING_TO_STRING = Signature.parse("(ref String) -> ref String");

  private final List<Object> seen = new ArrayList<>();

  private static Object call(NativeFunction function, Object... arguments) throws Throwable {
    MethodHandle handle = function.adapt(TestContext.class);
    assertEquals(Carriers.methodType(TestContext.class, function.signature()), handle.type());
    var all = new ArrayList<Object>(List.of(arguments));
    all.addFirst(new TestContext(7));
    return handle.invokeWithArguments(all);
  }

  @Test
  void aMethodReferenceThatGivesALongIsALongSupplier() throws Throwable {
    var now = NativeFunction.of("host", "now", Signature.parse("()->i64"), System::nanoTime);
    assertEquals(MethodType.methodType(long.class), now.handle().type());
    assertTrue((long) call(now) - System.nanoTime() <= 0);
  }

  @Test
  void lambdasOfLongsNeedNoTypes() throws Throwable {
    assertEquals(5L, call(NativeFunction.of("h", "f", TO_LONG, () -> 5)));
    assertEquals(4L, call(NativeFunction.of("h", "f", LONG_TO_LONG, x -> x + 1), 3L));
    assertEquals(6L, call(NativeFunction.of("h", "f", LONGS_TO_LONG, (x, y) -> x * y), 2L, 3L));
    assertEquals(7L, call(NativeFunction.of("h", "f", LONGS_TO_LONG, Long::sum), 3L, 4L));
    assertEquals(7L, call(NativeFunction.of("h", "f", LONGS_TO_LONG, Math::addExact), 3L, 4L));
    assertEquals(2L, call(NativeFunction.of("h", "f", LONG_TO_LONG, Math::abs), -2L));
    assertEquals(2L, call(NativeFunction.of("h", "f", LONG_TO_LONG, (long x) -> -x), -2L));
  }

  @Test
  void lambdasWithoutParametersAreToldApartByTheirResult() throws Throwable {
    assertEquals("x", call(NativeFunction.of("h", "f", TO_STRING, () -> "x")));
    assertEquals("T", call(NativeFunction.of("h", "f", TO_STRING, () -> text().substring(0, 1))));
    assertEquals(7L, call(NativeFunction.of("h", "f", TO_LONG, () -> number())));
    call(NativeFunction.of("h", "f", Signature.parse("()"), () -> seen.clear()));
    call(NativeFunction.of("h", "f", Signature.parse("()"), this::note));
    assertEquals(List.of("noted"), seen);
  }

  private static String text() {
    return "Text";
  }

  private static long number() {
    return 7;
  }

  private void note() {
    seen.add("noted");
  }

  @Test
  void doublesHaveTheirOwnFactory() throws Throwable {
    var one = Signature.parse("(f64) -> f64");
    var two = Signature.parse("(f64, f64) -> f64");
    var none = Signature.parse("() -> f64");
    assertEquals(3.0, call(NativeFunction.ofDoubles("h", "f", one, Math::sqrt), 9.0));
    assertEquals(4.5, call(NativeFunction.ofDoubles("h", "f", one, x -> x / 2), 9.0));
    assertEquals(8.0, call(NativeFunction.ofDoubles("h", "f", two, Math::pow), 2.0, 3.0));
    assertEquals(0.5, call(NativeFunction.ofDoubles("h", "f", none, () -> 0.5)));
  }

  @Test
  void objectsAreAnyKindOfValue() throws Throwable {
    assertEquals(
        "A", call(NativeFunction.ofObjects("h", "f", STRING_TO_STRING, (String s) -> up(s)), "a"));
    assertEquals(
        "A",
        call(NativeFunction.ofObjects("h", "f", STRING_TO_STRING, NativeFunctionTest::up), "a"));
    assertEquals("n", call(NativeFunction.ofObjects("h", "f", TO_STRING, () -> "n")));
    var three = Signature.parse("(i64, ref String, i1) -> i32");
    NativeBody.Of3<Long, String, Boolean, Integer> body =
        (Long n, String s, Boolean b) -> b ? s.length() + n.intValue() : 0;
    assertEquals(5, call(NativeFunction.ofObjects("h", "f", three, body), 2L, "abc", true));
    var four = Signature.parse("(i8, i16, i32, i64) -> i64");
    var sum =
        NativeFunction.ofObjects(
            "h", "f", four, (Byte a, Short b, Integer c, Long d) -> a + b + c + d);
    assertEquals(10L, call(sum, (byte) 1, (short) 2, 3, 4L));
    var two = NativeFunction.ofObjects("h", "f", LONGS_TO_LONG, (Long a, Long b) -> a - b);
    assertEquals(3L, call(two, 5L, 2L));
  }

  private static String up(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  @Test
  void actionsGiveNothing() throws Throwable {
    call(NativeFunction.ofAction("host", "log", STRING, seen::add), "one");
    call(NativeFunction.ofAction("host", "log", STRING, text -> seen.add(text)), "two");
    call(NativeFunction.ofAction("host", "log", STRING, System.out::println), "");
    assertEquals(List.of("one", "two"), seen);
  }

  @Test
  void aNativeMayTakeTheContext() throws Throwable {
    var none = NativeFunction.ofContext("h", "f", TO_LONG, (TestContext c) -> c.number);
    assertEquals(7L, call(none));
    var one =
        NativeFunction.ofContext("h", "f", LONG_TO_LONG, (TestContext c, Long n) -> c.number + n);
    assertEquals(8L, call(one, 1L));
    var two =
        NativeFunction.ofContext("h", "f", LONGS_TO_LONG, (c, a, b) -> c.hostData(Long.class));
    assertEquals(7L, call(two, 1L, 2L));
    var signature = Signature.parse("(i64, i64, i64) -> i64");
    var three = NativeFunction.ofContext("h", "f", signature, (c, x, y, z) -> z);
    assertEquals(3L, call(three, 1L, 2L, 3L));
    assertTrue(three.takesContext());
  }

  @Test
  void twentyFourMixedParametersArriveInTheirOrder() throws Throwable {
    String list = String.join(", ", java.util.Collections.nCopies(8, "i64, f64, ref String"));
    var function =
        NativeFunction.ofAny(
            "h",
            "f",
            Signature.parse("(" + list + ") -> ref String"),
            (_, all) -> List.of(all).toString());
    Object[] arguments =
        IntStream.range(0, 24)
            .mapToObj(
                i -> i % 3 == 0 ? (Object) (long) i : i % 3 == 1 ? (Object) (double) i : "s" + i)
            .toArray();
    assertEquals(List.of(arguments).toString(), call(function, arguments));
  }

  /** An interface of one's own. */
  public interface Shift {
    /** Mixes types that no ready interface has. */
    float shift(TestContext context, float value, byte by) throws IOException;
  }

  @Test
  void anInterfaceOfOnesOwnBoxesNothingAndGivesTheSignature() throws Throwable {
    var function = NativeFunction.of("h", "f", Shift.class, (_, value, by) -> value + by);
    assertEquals(Signature.parse("(f32, i8) -> f32"), function.signature());
    assertEquals(3.5f, call(function, 1.5f, (byte) 2));
    var same = NativeFunction.of("h", "f", function.signature(), Shift.class, (_, v, _) -> v);
    assertEquals(1.5f, call(same, 1.5f, (byte) 2));
  }

  @Test
  void aHandleMayHaveWiderReferenceTypesThanTheSignature() throws Throwable {
    MethodHandle length =
        MethodHandles.lookup()
            .findVirtual(CharSequence.class, "length", MethodType.methodType(int.class));
    var function = NativeFunction.of("h", "f", Signature.parse("(ref String) -> i32"), length);
    assertEquals(3, call(function, "abc"));
  }

  @Test
  void aHandleOfAnotherTypeIsRefusedWhenItIsRegistered() {
    assertMismatch(
        "(i32) -> i64", () -> NativeFunction.of("h", "f", Signature.parse("(i32) -> i64"), x -> x));
    assertMismatch(
        "(i64) -> i32", () -> NativeFunction.of("h", "f", Signature.parse("(i64) -> i32"), x -> x));
    assertMismatch("() -> i64", () -> NativeFunction.of("h", "f", TO_LONG, x -> x));
    assertMismatch(
        "() -> f64", () -> NativeFunction.of("h", "f", Signature.parse("() -> f64"), () -> 5));
    assertMismatch("() -> i64", () -> NativeFunction.of("h", "f", TO_LONG, () -> seen.clear()));
    assertMismatch(
        "(array ref \"C\")",
        () ->
            NativeFunction.of(
                "h", "f", Signature.parse("(array ref \"C\")"), TakesStrings.class, _ -> {}));
  }

  /** Takes strings only. */
  public interface TakesStrings {
    /** Takes them. */
    void take(String[] strings);
  }

  private static void assertMismatch(
      String signature, org.junit.jupiter.api.function.Executable code) {
    var problem = assertThrows(LinkException.class, code).diagnostics().getFirst();
    assertSame(NativeCode.HANDLE_MISMATCH, problem.code());
    assertEquals(signature, problem.arguments().get(2).toString());
  }

  @Test
  void anObjectMayStandForAHostClassItIsRelatedToOnly() {
    var list = Signature.parse("(ref host \"java.util.List\")");
    assertEquals(
        1,
        NativeFunction.of("h", "f", list, TakesList.class, _ -> {})
            .signature()
            .parameters()
            .size());
    assertMismatch(
        list.toString(), () -> NativeFunction.of("h", "f", list, TakesStrings.class, _ -> {}));
    var integer = Signature.parse("(ref host \"java.lang.Integer\")");
    assertMismatch(
        integer.toString(), () -> NativeFunction.of("h", "f", integer, TakesList.class, _ -> {}));
  }

  /** Takes a list. */
  public interface TakesList {
    /** Takes it. */
    void take(List<String> list);
  }

  @Test
  void aLyingResultIsAClassCastExceptionThatNamesTheNative() throws Throwable {
    var host = Signature.parse("() -> ref host \"java.util.List\"");
    var function = NativeFunction.ofObjects("h", "liar", host, () -> "no list");
    MethodHandle handle = function.adapt(TestContext.class, List.class);
    var thrown = assertThrows(ClassCastException.class, () -> handle.invoke(new TestContext(1)));
    assertTrue(thrown.getMessage().contains("h.liar"), thrown.getMessage());
    assertEquals("no list", call(function));
    var text = NativeFunction.ofObjects("h", "liar", TO_STRING, () -> 5);
    assertThrows(ClassCastException.class, () -> call(text));
  }

  @Test
  void nullCrossesAsNull() throws Throwable {
    var function = NativeFunction.ofObjects("h", "f", STRING_TO_STRING, (String s) -> s);
    MethodHandle handle = function.adapt(TestContext.class);
    assertSame(null, (String) handle.invokeExact(new TestContext(1), (String) null));
  }

  @Test
  void checkedExceptionsPassUnchanged() {
    var thrown = new IOException("disk");
    var function =
        NativeFunction.of(
            "h",
            "f",
            Shift.class,
            (_, _, _) -> {
              throw thrown;
            });
    assertSame(thrown, assertThrows(IOException.class, () -> call(function, 1f, (byte) 1)));
  }

  @Test
  void theOriginOfALambdaIsTheLineThatRegistersIt() {
    var function = NativeFunction.of("h", "f", TO_LONG, () -> 5);
    assertTrue(function.origin().contains("NativeFunctionTest.java:"), function.origin());
    assertFalse(function.takesContext());
  }

  @Test
  void aFunctionOfTooManyParametersIsRefused() {
    String list = IntStream.range(0, 127).mapToObj(_ -> "i64").collect(Collectors.joining(", "));
    var handle =
        MethodHandles.empty(
            MethodType.methodType(void.class, java.util.Collections.nCopies(127, long.class)));
    var thrown =
        assertThrows(
            LinkException.class,
            () -> NativeFunction.of("h", "f", Signature.parse("(" + list + ")"), handle));
    assertSame(NativeCode.TOO_MANY_PARAMETERS, thrown.diagnostics().getFirst().code());
  }

  @Test
  void twoHundredAndFiftyThreeParametersAreNotTooMany() throws Throwable {
    String list = IntStream.range(0, 253).mapToObj(_ -> "i32").collect(Collectors.joining(", "));
    var type = MethodType.methodType(int.class, java.util.Collections.nCopies(253, int.class));
    var function =
        NativeFunction.of(
            "h", "f", Signature.parse("(" + list + ") -> i32"), MethodHandles.empty(type));
    assertEquals(254, function.adapt(TestContext.class).type().parameterCount());
  }
}
