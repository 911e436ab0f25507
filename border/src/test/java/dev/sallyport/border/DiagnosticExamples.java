package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.DiagnosticExamplesTest.Example;
import dev.sallyport.border.Recording.Outcome;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.DiagnosticCode;
import dev.sallyport.ir.Signature;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** The examples of {@link DiagnosticExamplesTest}. */
final class DiagnosticExamples {

  private static final Signature TO_LONG = NativeLinkerTest.TO_LONG;

  private DiagnosticExamples() {}

  static Map<DiagnosticCode, Example> all() {
    var examples = new HashMap<DiagnosticCode, Example>();
    addRegistering(examples);
    addScanning(examples);
    addLinking(examples);
    addBinding(examples);
    addReplaying(examples);
    return examples;
  }

  private static Example thrown(Executable code) {
    return () -> assertThrows(DiagnosticException.class, code).diagnostics();
  }

  private static void addRegistering(Map<DiagnosticCode, Example> examples) {
    examples.put(
        NativeCode.HANDLE_MISMATCH, thrown(() -> NativeFunction.of("h", "f", TO_LONG, x -> x)));
    var many = MethodType.methodType(void.class, Collections.nCopies(254, int.class));
    String list = String.join(", ", Collections.nCopies(254, "i32"));
    examples.put(
        NativeCode.TOO_MANY_PARAMETERS,
        thrown(
            () ->
                NativeFunction.of(
                    "h", "f", Signature.parse("(" + list + ")"), MethodHandles.empty(many))));
    var twice = NativeFunction.of("h", "f", TO_LONG, () -> 5);
    examples.put(NativeCode.DUPLICATE, thrown(() -> NativeTable.of(List.of(twice, twice))));
    examples.put(NativeCode.EMPTY_NAME, thrown(() -> NativeFunction.of("h", "", TO_LONG, () -> 5)));
  }

  private static void addScanning(Map<DiagnosticCode, Example> examples) {
    examples.put(NativeCode.NO_PACKAGE, scanned(Homeless.class));
    examples.put(NativeCode.NO_NATIVES, scanned(Empty.class));
    examples.put(NativeCode.NOT_ACCESSIBLE, scanned(Private.class));
    examples.put(NativeCode.INSTANCE_METHOD, scanned(Instance.class));
    examples.put(NativeCode.VARIABLE_ARITY, scanned(Variable.class));
    examples.put(NativeCode.GENERIC, scanned(Generic.class));
    examples.put(NativeCode.UNSUPPORTED_TYPE, scanned(Letter.class));
    examples.put(NativeCode.BAD_SIGNATURE, scanned(Unreadable.class));
  }

  private static Example scanned(Class<?> type) {
    return thrown(() -> NativeFunction.allOf(type));
  }

  /** Names no package. */
  public static final class Homeless {
    @Native
    public static void f() {}
  }

  /** Has no natives. */
  @NativePackage("p")
  public static final class Empty {}

  /** Has a native that is not public. */
  @NativePackage("p")
  public static final class Private {
    @Native
    static void f() {}
  }

  /** Has an instance method. */
  @NativePackage("p")
  public static final class Instance {
    @Native
    public void f() {}
  }

  /** Has a method of variable arity. */
  @NativePackage("p")
  public static final class Variable {
    @Native
    public static void f(long... all) {}
  }

  /** Has a generic method. */
  @NativePackage("p")
  public static final class Generic {
    @Native
    public static <T> void f(T value) {}
  }

  /** Takes a char. */
  @NativePackage("p")
  public static final class Letter {
    @Native
    public static void f(char c) {}
  }

  /** Has a signature that is none. */
  @NativePackage("p")
  public static final class Unreadable {
    @Native(signature = "i64")
    public static void f(long n) {}
  }

  private static void addLinking(Map<DiagnosticCode, Example> examples) {
    var one = NativeLinkerTest.constant("host", "now", 1);
    var two = NativeTable.of(List.of(NativeLinkerTest.constant("host", "now", 2)));
    var library = new NativeLinkerTest.Library("libdemo.so", new ArrayList<>());
    var order = SearchOrder.DEFAULT;
    var missing = NativeLinkerTest.declare("host.later", TO_LONG);
    var now = NativeLinkerTest.declare("host.now", TO_LONG);
    var other = NativeLinkerTest.declare("host.now", Signature.parse("()"));
    examples.put(LinkCode.NOT_FOUND, refused(NativeLinkerTest.linker(one), missing, order));
    examples.put(LinkCode.SIGNATURE_MISMATCH, refused(NativeLinkerTest.linker(one), other, order));
    examples.put(
        LinkCode.LIBRARY_DENIED, refused(NativeLinkerTest.linker().source(library), now, order));
    examples.put(LinkCode.NO_PLACES, refused(NativeLinkerTest.linker(one), now, SearchOrder.of()));
    examples.put(LinkCode.AMBIGUOUS, refused(NativeLinkerTest.linker(one).source(two), now, order));
    var foreign =
        NativeFunction.of("host", "f", NativeLinkerTest.OtherContext.class, c -> c.hashCode());
    examples.put(
        LinkCode.CONTEXT_MISMATCH,
        refused(
            NativeLinkerTest.linker(foreign),
            NativeLinkerTest.declare("host.f", foreign.signature()),
            order));
    examples.put(LinkCode.SYMBOL_COLLISION, DiagnosticExamples::collision);
  }

  private static List<Diagnostic> collision() {
    var natives =
        List.of(
            NativeLinkerTest.declare("left-pad", TO_LONG),
            NativeLinkerTest.declare("left_pad", TO_LONG));
    return NativeLinkerTest.linker()
        .grantLibrary("demo")
        .build()
        .checkSymbols("demo", natives, SearchOrder.DEFAULT);
  }

  private static Example refused(
      NativeLinker.Builder linker, NativeDeclaration declaration, SearchOrder order) {
    return () -> List.of(NativeLinkerTest.refusal(linker.build().link(declaration, order)));
  }

  private static void addBinding(Map<DiagnosticCode, Example> examples) {
    examples.put(StubCode.NOT_IMPLEMENTABLE, bound(String.class));
    examples.put(StubCode.NOT_ACCESSIBLE, bound(closedInterface()));
    examples.put(StubCode.NO_FUNCTION, bound(Runnable.class));
    examples.put(StubCode.SIGNATURE_MISMATCH, bound(java.util.function.IntSupplier.class));
    examples.put(StubCode.GENERIC, bound(java.util.function.Supplier.class));
    examples.put(StubCode.VARIABLE_ARITY, bound(Texts.class));
    examples.put(StubCode.OVERLOADED, bound(Overloaded.class));
  }

  private static Example bound(Class<?> type) {
    var getAsInt = NativeFunction.of("demo", "getAsInt", TO_LONG, () -> 5);
    var get = NativeFunction.of("demo", "get", TO_LONG, () -> 5);
    var exports = new Guest().with(getAsInt).with(get).exports();
    return () -> Stubs.check(MethodHandles.publicLookup(), type, exports);
  }

  // An interface of the JDK that only its package sees, and that has no methods.
  private static Class<?> closedInterface() {
    try {
      return Class.forName("java.util.zip.ZipConstants");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  interface Texts {
    void get(String... all);
  }

  interface Overloaded {
    long get();

    long get(long n);
  }

  private static void addReplaying(Map<DiagnosticCode, Example> examples) {
    var f = Crossing.outcall("host", "f", Signature.parse("()"));
    var g = Crossing.outcall("host", "g", Signature.parse("()"));
    examples.put(ReplayCode.OTHER_CALL, replayed(f, new Outcome.Returned(null), g));
    examples.put(ReplayCode.PAST_THE_END, replayed(f, new Outcome.Returned(null), f, f));
    examples.put(ReplayCode.LEFT_OVER, replayed(f, new Outcome.Returned(null)));
    examples.put(
        ReplayCode.UNREPEATABLE, replayed(f, new Outcome.Unrepeatable("it gave an object"), f));
  }

  private static Example replayed(Crossing recorded, Outcome outcome, Crossing... calls) {
    var entry = new Recording.Entry(recorded, List.of(), outcome);
    var tap = new ReplayTap(new Recording(List.of(entry)));
    var context = new TestContext(0);
    Executable code =
        () -> {
          for (Crossing call : calls) {
            var target = MethodHandles.empty(MethodType.methodType(void.class, TestContext.class));
            Taps.wrap(List.of(tap), call, target).invokeExact(context);
          }
          tap.checkFinished(context);
        };
    return () -> List.of(assertThrows(ReplayError.class, code).diagnostic());
  }
}
