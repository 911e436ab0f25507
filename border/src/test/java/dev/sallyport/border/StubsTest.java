package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.DiagnosticCode;
import dev.sallyport.ir.Signature;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StubsTest {

  private static final MethodHandles.Lookup ANY = MethodHandles.publicLookup();

  private static <T> T bind(Class<T> type, Guest guest) {
    return Stubs.define(ANY, type, guest.exports(), TestContext.class).bind(new TestContext(7));
  }

  private static NativeFunction longs(String name) {
    return NativeFunction.of("demo", name, Signature.parse("(i64, i64) -> i64"), Math::floorMod);
  }

  /** An interface that only this package sees. */
  interface Gcd {
    long gcd(long a, long b);

    default long twice(long a, long b) {
      return 2 * gcd(a, b);
    }

    static long none() {
      return 0;
    }

    @Override
    String toString();

    @Override
    boolean equals(Object other);
  }

  @Test
  void aMethodCallsTheFunctionOfItsNameAndDefaultMethodsStay() {
    Gcd stub = bind(Gcd.class, new Guest().with(longs("gcd")));
    assertEquals(3, stub.gcd(13, 5));
    assertEquals(6, stub.twice(13, 5));
    assertEquals("Gcd of package demo", stub.toString());
    assertNotEquals(stub, new Object());
  }

  @Test
  void anInterfaceOfTheJdkCanBeBound() {
    var guest = new Guest().with(longs("applyAsLong"));
    assertEquals(3, bind(LongBinaryOperator.class, guest).applyAsLong(13, 5));
  }

  @Test
  void eachStubPassesItsOwnContext() {
    var who =
        NativeFunction.ofContext(
            "demo", "who", Signature.parse("() -> i64"), (TestContext c) -> c.number);
    var type = Stubs.define(ANY, Who.class, new Guest().with(who).exports(), TestContext.class);
    assertEquals(1, type.bind(new TestContext(1)).who());
    assertEquals(2, type.bind(new TestContext(2)).who());
    assertSame(Who.class, type.type());
    assertThrows(ClassCastException.class, () -> type.bind("no context"));
    assertThrows(NullPointerException.class, () -> type.bind(null));
  }

  interface Who {
    long who();
  }

  interface Everything {
    boolean truth(boolean a);

    byte small(byte a);

    short middle(short a);

    int number(int a);

    float single(float a);

    double real(double a);

    String text(String a);

    long[] array(long[] a);

    List<String> host(List<String> a);

    Throwable problem(Throwable a);

    void nothing();

    @GuestName("left-pad")
    String leftPad(String text, int width);
  }

  private static NativeFunction same(String name, String type) {
    var signature = Signature.parse("(" + type + ") -> " + type);
    return NativeFunction.ofObjects("demo", name, signature, (Object a) -> a);
  }

  private static Guest everything() {
    return new Guest()
        .with(same("truth", "i1"))
        .with(same("small", "i8"))
        .with(same("middle", "i16"))
        .with(same("number", "i32"))
        .with(same("single", "f32"))
        .with(same("real", "f64"))
        .with(same("text", "ref String"))
        .with(same("array", "array i64"))
        .with(same("host", "ref host \"java.util.List\""))
        .with(same("problem", "ref Throwable"))
        .with(NativeFunction.of("demo", "nothing", Signature.parse("()"), () -> {}))
        .with(
            NativeFunction.ofObjects(
                "demo",
                "left-pad",
                Signature.parse("(ref String, i32) -> ref String"),
                (String text, Integer width) -> " ".repeat(width - text.length()) + text));
  }

  @Test
  void everyTypeCrossesAsItIs() {
    Everything stub = bind(Everything.class, everything());
    assertTrue(stub.truth(true));
    assertEquals((byte) -3, stub.small((byte) -3));
    assertEquals((short) -300, stub.middle((short) -300));
    assertEquals(-70_000, stub.number(-70_000));
    assertEquals(1.5f, stub.single(1.5f));
    assertEquals(Double.MIN_VALUE, stub.real(Double.MIN_VALUE));
    assertEquals("text", stub.text("text"));
    assertSame(null, stub.text(null));
    long[] array = {1, 2};
    assertArrayEquals(array, stub.array(array));
    List<String> list = List.of("x");
    assertSame(list, stub.host(list));
    var problem = new IOException("p");
    assertSame(problem, stub.problem(problem));
    stub.nothing();
    assertEquals("  x", stub.leftPad("x", 3));
  }

  interface Wide {
    String wide(
        long a,
        double b,
        String c,
        long d,
        double e,
        String f,
        long g,
        double h,
        String i,
        long j,
        double k,
        String l,
        long m,
        double n,
        String o,
        long p,
        double q,
        String r,
        byte s,
        short t,
        int u,
        float v,
        boolean w,
        Object x,
        long y,
        long z);
  }

  @Test
  void twentySixParametersArriveInTheirOrder() {
    String six = "i64, f64, ref String, i64, f64, ref String, i64, f64, ref String, ";
    var signature =
        Signature.parse(
            "(" + six + six + "i8, i16, i32, f32, i1, ref Object, i64, i64) -> ref String");
    var wide = NativeFunction.ofAny("demo", "wide", signature, (_, all) -> Arrays.toString(all));
    assertEquals(
        "[1, 2.0, c, 4, 5.0, f, 7, 8.0, i, 10, 11.0, l, 13, 14.0, o, 16, 17.0, r,"
            + " 19, 20, 21, 22.0, true, x, 25, 26]",
        bind(Wide.class, new Guest().with(wide))
            .wide(
                1,
                2,
                "c",
                4,
                5,
                "f",
                7,
                8,
                "i",
                10,
                11,
                "l",
                13,
                14,
                "o",
                16,
                17,
                "r",
                (byte) 19,
                (short) 20,
                21,
                22,
                true,
                "x",
                25,
                26));
  }

  interface Wrong {
    long gdc(long a, long b);

    long unknown();

    int gcd(int a, int b);

    <T> T generic(T value);

    void texts(String... all);

    long pick(long a, long b);

    long pick(long a);
  }

  @Test
  void everyMismatchIsReportedAtOnce() {
    var guest = new Guest().with(longs("gcd")).with(longs("pick"));
    List<Diagnostic> problems = Stubs.check(ANY, Wrong.class, guest.exports());
    List<DiagnosticCode> expected =
        List.of(
            StubCode.SIGNATURE_MISMATCH,
            StubCode.NO_FUNCTION,
            StubCode.GENERIC,
            StubCode.SIGNATURE_MISMATCH,
            StubCode.OVERLOADED,
            StubCode.VARIABLE_ARITY,
            StubCode.NO_FUNCTION);
    assertEquals(expected, problems.stream().map(Diagnostic::code).toList());
    assertEquals("declare the method as long gcd(long, long)", problems.getFirst().hint());
    assertEquals("did you mean \"gcd\"? Name it with @GuestName", problems.get(1).hint());
    NativeScannerTest.assertCodes(
        () -> bind(Wrong.class, guest), expected.toArray(DiagnosticCode[]::new));
  }

  @Test
  void anInterfaceThatFitsHasNoProblems() {
    assertEquals(List.of(), Stubs.check(ANY, Everything.class, everything().exports()));
  }

  interface Overloads {
    @GuestName("add-long")
    long add(long a, long b);

    @GuestName("add-double")
    double add(double a, double b);
  }

  @Test
  void overloadedMethodsMayCallFunctionsOfDifferentNames() {
    var doubles = Signature.parse("(f64, f64) -> f64");
    var guest =
        new Guest()
            .with(longs("add-long"))
            .with(NativeFunction.ofDoubles("demo", "add-double", doubles, Double::sum));
    Overloads stub = bind(Overloads.class, guest);
    assertEquals(3, stub.add(13, 5));
    assertEquals(1.5, stub.add(1, 0.5));
  }

  @Test
  void aResultOfAnotherClassIsAClassCastException() {
    var liar =
        NativeFunction.ofObjects(
            "demo", "host", Signature.parse("() -> ref Object"), () -> "no list");
    Host stub = bind(Host.class, new Guest().with(liar));
    assertThrows(ClassCastException.class, stub::host);
  }

  interface Host {
    List<String> host();
  }

  interface Runs {
    void run();
  }

  private static Runs throwing(NativeBody.Of0<?> body) {
    return bind(
        Runs.class,
        new Guest().with(NativeFunction.ofObjects("demo", "run", Signature.parse("()"), body)));
  }

  @Test
  void whatAGuestThrowsLeavesUnchangedEvenIfItIsChecked() {
    var checked = new IOException("disk");
    assertSame(
        checked,
        assertThrows(
            IOException.class,
            throwing(
                    () -> {
                      throw checked;
                    })
                ::run));
    var error = new AssertionError("no");
    assertSame(
        error,
        assertThrows(
            AssertionError.class,
            throwing(
                    () -> {
                      throw error;
                    })
                ::run));
  }

  private static long deeper(long depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  @Test
  void aStackOverflowBecomesALimitAndTheStubStaysUsable() {
    Runs stub = throwing(() -> deeper(0));
    for (int i = 0; i < 3; i++) {
      var thrown = assertThrows(LimitException.class, stub::run);
      assertSame(Limit.STACK_DEPTH, thrown.limit());
      assertTrue(thrown.getCause() instanceof StackOverflowError);
    }
  }

  @Test
  void aStubDoesNotShowInStackTraces() {
    var thrown =
        assertThrows(
            IllegalStateException.class,
            throwing(
                    () -> {
                      throw new IllegalStateException();
                    })
                ::run);
    assertFalse(
        Arrays.stream(thrown.getStackTrace()).anyMatch(f -> f.getClassName().contains("Stub/")),
        () -> Arrays.toString(thrown.getStackTrace()));
  }

  @Test
  void anInterfaceWithoutMethodsCanBeBound() {
    assertEquals(
        "Serializable of package demo", bind(java.io.Serializable.class, new Guest()).toString());
  }

  @Test
  void manyThreadsMayCallStubsOfOneType() throws Exception {
    var add =
        NativeFunction.ofContext(
            "demo",
            "add",
            Signature.parse("(i64) -> i64"),
            (TestContext c, Long n) -> c.number + n);
    var type = Stubs.define(ANY, Add.class, new Guest().with(add).exports(), TestContext.class);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sums =
          IntStream.range(0, 500)
              .mapToObj(i -> threads.submit(() -> type.bind(new TestContext(i)).add(1)))
              .toList();
      for (int i = 0; i < sums.size(); i++) {
        assertEquals(i + 1, sums.get(i).get());
      }
    }
  }

  interface Add {
    long add(long n);
  }
}
