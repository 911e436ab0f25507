package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.DiagnosticCode;
import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NativeScannerTest {

  /** Every Java type that has a guest type. */
  @NativePackage("types")
  public static final class Types {
    private Types() {}

    @Native
    public static void none() {}

    @Native
    public static long numbers(boolean a, byte b, short c, int d, long e, float f, double g) {
      return a ? e : b + c + d;
    }

    @Native
    public static Throwable objects(String a, Object b, Throwable c, GuestException d) {
      return c;
    }

    @Native
    public static List<String> host(StringBuilder a, List<String> b, Integer c) {
      return b;
    }

    @Native
    public static Object[] arrays(long[] a, boolean[] b, String[] c, Object[] d) {
      return d;
    }

    @Native
    public static long context(TestContext context, int by) {
      return context.number * by;
    }

    @Native(
        value = "written-down",
        signature = "(func (i64) -> i64, ref \"Point\", addr) -> array array i8")
    public static Object[] any(FunctionValue function, Object point, long address) {
      return null;
    }

    /** No native. */
    public static char other(char c) {
      return c;
    }
  }

  @Test
  void javaTypesSayTheSignature() {
    Map<String, Signature> found =
        NativeFunction.allOf(Types.class).stream()
            .collect(Collectors.toMap(NativeFunction::fullName, NativeFunction::signature));
    Map<String, String> expected =
        Map.of(
            "types.none", "()",
            "types.numbers", "(i1, i8, i16, i32, i64, f32, f64) -> i64",
            "types.objects",
                "(ref String, ref Object, ref Throwable, ref Exception) -> ref Throwable",
            "types.host",
                "(ref host \"java.lang.StringBuilder\", ref host \"java.util.List\","
                    + " ref host \"java.lang.Integer\") -> ref host \"java.util.List\"",
            "types.arrays",
                "(array i64, array i1, array ref String, array ref Object) -> array ref Object",
            "types.context", "(i32) -> i64",
            "types.written-down", "(func (i64) -> i64, ref \"Point\", addr) -> array array i8");
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, text) -> assertEquals(Signature.parse(text), found.get(name), name));
  }

  @Test
  void theNativesOfAClassAreSortedAndCallable() throws Throwable {
    List<NativeFunction> all = NativeFunction.allOf(Types.class);
    assertEquals("arrays", all.getFirst().name());
    var context = all.get(1);
    assertEquals(21L, (long) context.adapt(TestContext.class).invokeExact(new TestContext(7), 3));
    assertTrue(context.origin().endsWith("Types.context(dev.sallyport.border.TestContext, int)"));
  }

  /** Counts. */
  @NativePackage("counter")
  public static class Counter {
    private long count;

    @Native
    public long next() {
      return ++count;
    }

    @Native
    public static long zero() {
      return 0;
    }
  }

  /** Counts in steps. */
  @NativePackage("steps")
  public static final class Steps extends Counter {
    @Override
    public long next() {
      return super.next() * 10;
    }
  }

  @Test
  void anObjectGivesItsInstanceMethodsAndThoseOfItsSuperclass() throws Throwable {
    List<NativeFunction> all = NativeFunction.allOf(new Steps());
    assertEquals(
        List.of("steps.next", "steps.zero"), all.stream().map(NativeFunction::fullName).toList());
    var next = all.getFirst().adapt(TestContext.class);
    assertEquals(10L, (long) next.invokeExact(new TestContext(0)));
    assertEquals(20L, (long) next.invokeExact(new TestContext(0)));
  }

  @Test
  void theScannerCanNameThePackage() {
    List<NativeFunction> all = NativeScanner.PUBLIC.inPackage("other").allOf(Types.class);
    assertEquals("other", all.getFirst().packageName());
  }

  @NativePackage("hidden")
  static final class Hidden {
    @Native
    static int secret() {
      return 42;
    }
  }

  @Test
  void aLookupOpensWhatIsPrivate() throws Throwable {
    assertCodes(() -> NativeFunction.allOf(Hidden.class), NativeCode.NOT_ACCESSIBLE);
    var all = NativeScanner.PUBLIC.with(MethodHandles.lookup()).allOf(Hidden.class);
    assertEquals(42, (int) all.getFirst().adapt(TestContext.class).invoke(new TestContext(0)));
  }

  /** Everything wrong at once. */
  public abstract static class Wrong {
    @Native
    public static void texts(String... all) {}

    @Native
    public static <T> void generic(T value) {}

    @Native
    public static void letter(char c) {}

    @Native
    public static void letters(char[] c, Integer[] n) {}

    @Native
    public static void function(FunctionValue f) {}

    @Native(signature = "(i64")
    public static void unreadable(long a) {}

    @Native(signature = "(i64)")
    public static void unfit(int a) {}

    @Native
    public abstract void missing();

    @Native
    void invisible() {}

    @Native
    public static void twice() {}

    @Native
    public static void twice(long n) {}
  }

  @Test
  void everythingWrongIsSaidAtOnceAndNamesTheMethod() {
    List<Diagnostic> all =
        assertThrows(LinkException.class, () -> NativeFunction.allOf(Wrong.class)).diagnostics();
    Map<DiagnosticCode, Long> counts =
        all.stream().collect(Collectors.groupingBy(Diagnostic::code, Collectors.counting()));
    assertEquals(1, counts.remove(NativeCode.VARIABLE_ARITY));
    assertEquals(1, counts.remove(NativeCode.GENERIC));
    assertEquals(3, counts.remove(NativeCode.UNSUPPORTED_TYPE));
    assertEquals(1, counts.remove(NativeCode.BAD_SIGNATURE));
    assertEquals(1, counts.remove(NativeCode.HANDLE_MISMATCH));
    assertEquals(2, counts.remove(NativeCode.INSTANCE_METHOD));
    assertEquals(1, counts.remove(NativeCode.DUPLICATE));
    assertEquals(1, counts.remove(NativeCode.NO_PACKAGE));
    assertEquals(Map.of(), counts);
    assertTrue(all.stream().anyMatch(d -> d.message().contains("Wrong.letter(char)")));
  }

  @Test
  void aClassWithoutNativesIsRefused() {
    assertCodes(
        () -> NativeFunction.allOf(String.class), NativeCode.NO_NATIVES, NativeCode.NO_PACKAGE);
  }

  static void assertCodes(
      org.junit.jupiter.api.function.Executable code, DiagnosticCode... expected) {
    var thrown = assertThrows(DiagnosticException.class, code);
    assertEquals(List.of(expected), thrown.diagnostics().stream().map(Diagnostic::code).toList());
  }
}
