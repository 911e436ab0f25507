package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.SearchOrder.Place;
import dev.sallyport.ir.Diagnostic;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NativeLinkerTest {

  static final Signature TO_LONG = Signature.parse("() -> i64");
  static final Span SPAN = Span.at("demo.sir", 3, 13);

  static NativeDeclaration declare(String name, Signature signature) {
    return NativeDeclaration.of("demo", Function.nativeFunction(name, signature, Set.of(), SPAN));
  }

  static NativeFunction constant(String packageName, String name, long value) {
    return NativeFunction.of(packageName, name, TO_LONG, () -> value);
  }

  static NativeLinker.Builder linker(NativeFunction... registered) {
    return NativeLinker.builder(TestContext.class).source(NativeTable.of(List.of(registered)));
  }

  /** A library source that has one native for every declaration. */
  record Library(String file, List<String> asked) implements LibrarySource {
    @Override
    public Optional<String> libraryOf(String module) {
      return Optional.of(file);
    }

    @Override
    public Optional<NativeFunction> find(NativeDeclaration declaration) {
      asked.add(declaration.fullName());
      return Optional.of(
          new NativeFunction(
              declaration.packageName(),
              declaration.name(),
              declaration.signature(),
              constant("x", "x", 99).handle(),
              file));
    }

    @Override
    public String describe() {
      return file;
    }
  }

  static Diagnostic refusal(Linkage linkage) {
    return assertInstanceOf(Linkage.Refused.class, linkage).diagnostic();
  }

  /** A source for {@link Place#LINKED}. */
  static NativeSource providers(NativeFunction function) {
    return new NativeSource() {
      @Override
      public Optional<NativeFunction> find(NativeDeclaration declaration) {
        return Optional.of(function).filter(f -> f.fullName().equals(declaration.fullName()));
      }

      @Override
      public Place place() {
        return Place.LINKED;
      }
    };
  }

  @Test
  void aRegisteredNativeIsFound() {
    var now = constant("host", "now", 1);
    var linkage = linker(now).build().link(declare("host.now", TO_LONG), SearchOrder.DEFAULT);
    assertEquals(new Linkage.Linked(now, Place.REGISTERED), linkage);
    assertSame(now, linkage.orElseThrow());
  }

  @Test
  void theNameOfANativeIsSplitAtItsLastDotOrBehindTheModule() {
    assertEquals("std.io", declare("std.io.print", TO_LONG).packageName());
    assertEquals("print", declare("std.io.print", TO_LONG).name());
    assertEquals("demo", declare("plain", TO_LONG).packageName());
    assertEquals("demo", declare("demo.File.exists", TO_LONG).packageName());
    assertEquals("File.exists", declare("demo.File.exists", TO_LONG).name());
    assertEquals("dot.", declare("dot.", TO_LONG).name());
    assertEquals(".dot", declare(".dot", TO_LONG).name());
  }

  @Test
  void theFirstPlaceOfTheOrderWins() {
    var linked = constant("host", "now", 2);
    var linker = linker(constant("host", "now", 1)).source(providers(linked)).build();
    var declaration = declare("host.now", TO_LONG);
    var order = SearchOrder.of(Place.LINKED, Place.REGISTERED);
    assertSame(linked, linker.link(declaration, order).orElseThrow());
    assertInstanceOf(
        Linkage.Linked.class, linker.link(declaration, SearchOrder.of(Place.REGISTERED)));
  }

  @Test
  void anotherSignatureIsRefusedAndBothPlacesAreNamed() {
    var now = constant("host", "now", 1);
    var declared = declare("host.now", Signature.parse("() -> f64"));
    var diagnostic = refusal(linker(now).build().link(declared, SearchOrder.DEFAULT));
    assertSame(LinkCode.SIGNATURE_MISMATCH, diagnostic.code());
    assertEquals(SPAN, diagnostic.span());
    assertEquals(
        List.of("host.now", declared.signature(), SPAN.toString(), TO_LONG, now.origin()),
        diagnostic.arguments());
  }

  @Test
  void aClassWithoutPackageIsOneOfTheModuleThatDeclares() {
    var local = Signature.parse("(ref \"Point\", array ref \"Point\")");
    var full = Signature.parse("(ref \"demo\"::\"Point\", array ref \"demo\"::\"Point\")");
    var other = Signature.parse("(ref \"geo\"::\"Point\", array ref \"Point\")");
    var function = NativeFunction.ofObjects("host", "draw", full, (_, _) -> null);
    var linker = linker(function).build();
    assertSame(
        function, linker.link(declare("host.draw", local), SearchOrder.DEFAULT).orElseThrow());
    var refused = refusal(linker.link(declare("host.draw", other), SearchOrder.DEFAULT));
    assertSame(LinkCode.SIGNATURE_MISMATCH, refused.code());
  }

  @Test
  void aMissingNativeSuggestsTheNameInAnotherPackageThenSimilarNames() {
    var linker = linker(constant("clock", "now", 1), constant("host", "today", 2)).build();
    assertEquals("did you mean clock.now?", hint(linker, "host.now"));
    assertEquals("did you mean host.today?", hint(linker, "host.todya"));
    assertTrue(hint(linker, "host.something").startsWith("register"));
  }

  private static String hint(NativeLinker linker, String name) {
    var diagnostic = refusal(linker.link(declare(name, TO_LONG), SearchOrder.DEFAULT));
    assertSame(LinkCode.NOT_FOUND, diagnostic.code());
    return diagnostic.hint();
  }

  @Test
  void aNativeInAPlaceThatIsNotSearchedIsMentioned() {
    var table = providers(constant("host", "now", 2));
    var linker = linker().source(table).build();
    assertEquals(
        "LINKED has it; add that to the search order of the package", hint(linker, "host.now"));
  }

  @Test
  void aLibraryIsNotAskedWithoutAGrant() {
    var library = new Library("libdemo-1.0.so", new ArrayList<>());
    var linker = linker(constant("host", "now", 1)).source(library).build();
    var refused = refusal(linker.link(declare("fast", TO_LONG), SearchOrder.DEFAULT));
    assertSame(LinkCode.LIBRARY_DENIED, refused.code());
    assertTrue(refused.arguments().contains("libdemo-1.0.so"));
    assertInstanceOf(
        Linkage.Linked.class, linker.link(declare("host.now", TO_LONG), SearchOrder.DEFAULT));
    assertEquals(List.of(), library.asked());
  }

  @Test
  void aGrantedLibraryIsAskedAfterTheRegisteredNatives() {
    var library = new Library("libdemo-1.0.so", new ArrayList<>());
    var linker = linker(constant("host", "now", 1)).source(library).grantLibrary("demo").build();
    linker.link(declare("host.now", TO_LONG), SearchOrder.DEFAULT).orElseThrow();
    var linkage = linker.link(declare("fast", TO_LONG), SearchOrder.DEFAULT);
    assertEquals(Place.LIBRARY, assertInstanceOf(Linkage.Linked.class, linkage).place());
    assertEquals(List.of("demo.fast"), library.asked());
  }

  @Test
  void anEmptyOrderMeansNoNatives() {
    var linker = linker(constant("host", "now", 1)).build();
    var refused = refusal(linker.link(declare("host.now", TO_LONG), SearchOrder.of()));
    assertSame(LinkCode.NO_PLACES, refused.code());
    assertThrows(LinkException.class, new Linkage.Refused(refused)::orElseThrow);
  }

  @Test
  void twoSourcesOfOnePlaceMustNotBothHaveANative() {
    var second = NativeTable.of(List.of(constant("host", "now", 2)));
    var linker = linker(constant("host", "now", 1)).source(second).build();
    var refused = refusal(linker.link(declare("host.now", TO_LONG), SearchOrder.DEFAULT));
    assertSame(LinkCode.AMBIGUOUS, refused.code());
  }

  @Test
  void aContextOfAnotherTypeIsRefused() {
    var function =
        NativeFunction.of("host", "f", OtherContext.class, context -> context.hashCode());
    var refused =
        refusal(
            linker(function)
                .build()
                .link(declare("host.f", function.signature()), SearchOrder.DEFAULT));
    assertSame(LinkCode.CONTEXT_MISMATCH, refused.code());
  }

  /** Takes a context that is no {@link TestContext}. */
  public interface OtherContext {
    /** Takes it. */
    int take(Foreign context);

    /** A context of another engine. */
    abstract class Foreign implements CallContext {}
  }

  @Test
  void symbolsThatCollideMatterOnlyToAGrantedLibrary() {
    var natives = List.of(declare("left-pad", TO_LONG), declare("left_pad", TO_LONG));
    assertEquals(List.of(), linker().build().checkSymbols("demo", natives, SearchOrder.DEFAULT));
    var granted = linker().grantLibrary("demo").build();
    assertEquals(
        List.of(), granted.checkSymbols("demo", natives, SearchOrder.of(Place.REGISTERED)));
    var problems = granted.checkSymbols("demo", natives, SearchOrder.DEFAULT);
    assertSame(LinkCode.SYMBOL_COLLISION, problems.getFirst().code());
  }

  @Test
  void thousandsOfThreadsLinkAtOnce() throws Exception {
    var now = constant("host", "now", 1);
    var linker = linker(now).build();
    var declaration = declare("host.now", TO_LONG);
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var results =
          IntStream.range(0, 2_000)
              .mapToObj(_ -> threads.submit(() -> linker.link(declaration, SearchOrder.DEFAULT)))
              .toList();
      for (var result : results) {
        assertSame(now, result.get().orElseThrow());
      }
    }
  }
}
