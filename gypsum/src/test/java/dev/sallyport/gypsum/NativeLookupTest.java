package dev.sallyport.gypsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.LinkException;
import dev.sallyport.border.Native;
import dev.sallyport.border.NativeDeclaration;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativeSource;
import dev.sallyport.border.NativeTable;
import dev.sallyport.border.SearchOrder;
import dev.sallyport.border.SearchOrder.Place;
import dev.sallyport.engine.Context;
import dev.sallyport.engine.Engine;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where natives are looked for, and when: section 21.2. */
class NativeLookupTest {

  private static final String PROGRAM =
      "native def where: String\npublic def found: String = where\npublic def other: i64 = 1\n";

  static final class Registered {
    @Native
    String where() {
      return "registered";
    }
  }

  static final class OfProcess {
    @Native
    String where() {
      return "linked";
    }
  }

  /** Natives of a place, and how often they were looked for. */
  record Counted(NativeTable table, Place place, AtomicInteger asked) implements NativeSource {
    static Counted linked() {
      NativeFunction[] natives = Hosted.scanned(new OfProcess());
      return new Counted(NativeTable.of(List.of(natives)), Place.LINKED, new AtomicInteger());
    }

    @Override
    public Optional<NativeFunction> find(NativeDeclaration declaration) {
      asked.incrementAndGet();
      return table.find(declaration);
    }

    @Override
    public Collection<NativeFunction> known() {
      return table.known();
    }
  }

  static Stream<Supplier<Executor>> executors() {
    return Running.executors().stream();
  }

  private static String found(Engine.Builder builder, String file) {
    try (Engine engine = builder.build();
        Context context = engine.newContext()) {
      return (String) context.function(engine.load(SourceFile.of(file, PROGRAM)), "found").call();
    }
  }

  private static Engine.Builder both(Supplier<Executor> executor) {
    return Engine.builder()
        .executor(executor.get())
        .natives(Hosted.scanned(new Registered()))
        .natives(Counted.linked());
  }

  @ParameterizedTest
  @MethodSource("executors")
  void theFirstPlaceOfTheOrderWins(Supplier<Executor> executor) {
    assertEquals("registered", found(both(executor), "p.gy"));
    var linkedFirst = SearchOrder.of(Place.LINKED, Place.REGISTERED);
    assertEquals("linked", found(both(executor).searchOrder(linkedFirst), "p.gy"));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aPackageMayHaveAnOrderOfItsOwn(Supplier<Executor> executor) {
    var linked = SearchOrder.of(Place.LINKED);
    assertEquals("linked", found(both(executor).searchOrder("p", linked), "p.gy"));
    assertEquals("registered", found(both(executor).searchOrder("q", linked), "p.gy"));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void whatOnePlaceLacksIsLookedForInTheNext(Supplier<Executor> executor) {
    var builder = Engine.builder().executor(executor.get()).natives(Counted.linked());
    var order = SearchOrder.of(Place.REGISTERED, Place.LIBRARY, Place.LINKED);
    assertEquals("linked", found(builder.searchOrder(order), "p.gy"));
  }

  @ParameterizedTest
  @MethodSource("executors")
  void anEmptyOrderMeansNoNatives(Supplier<Executor> executor) {
    var builder = both(executor).searchOrder("p", SearchOrder.of());
    var thrown = assertThrows(LinkException.class, () -> found(builder, "p.gy"));
    assertEquals("BORDER-4004", thrown.diagnostics().getFirst().code().id());
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aNativeIsLookedForWhenItIsFirstCalledAndThenNeverAgain(Supplier<Executor> executor) {
    Counted natives = Counted.linked();
    var builder =
        Engine.builder()
            .executor(executor.get())
            .natives(natives)
            .searchOrder(SearchOrder.of(Place.LINKED));
    try (Engine engine = builder.build();
        Context context = engine.newContext()) {
      var guest = engine.load(SourceFile.of("p.gy", PROGRAM));
      assertEquals(1L, context.function(guest, "other").call());
      assertEquals(0, natives.asked().get());
      context.function(guest, "found").call();
      context.function(guest, "found").call();
      assertEquals(1, natives.asked().get());
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void linkingBeforehandReportsEverythingThatIsMissing(Supplier<Executor> executor) {
    try (Engine engine = Engine.builder().executor(executor.get()).build()) {
      engine.load(SourceFile.of("p.gy", PROGRAM + "native def gone(n: i64): i64\n"));
      var thrown = assertThrows(LinkException.class, engine::link);
      List<String> named =
          thrown.diagnostics().stream().map(d -> (String) d.arguments().getFirst()).toList();
      assertEquals(List.of("p.where", "p.gone"), named);
    }
  }

  @ParameterizedTest
  @MethodSource("executors")
  void aMissingNativeNamesThePlacesSearchedAndEndsTheCallForGood(Supplier<Executor> executor) {
    String source = "native def gone: i64\npublic def f: i64 = try gone catch (e: Exception) 1\n";
    try (Engine engine = Engine.builder().executor(executor.get()).build();
        Context context = engine.newContext()) {
      var guest = engine.load(SourceFile.of("m.gy", source));
      var thrown = assertThrows(LinkException.class, () -> context.function(guest, "f").call());
      Diagnostic missing = thrown.diagnostics().getFirst();
      assertEquals("BORDER-4001", missing.code().id());
      assertEquals("m.gone", missing.arguments().getFirst());
      assertTrue(missing.message().contains("registered"));
      assertSame(
          missing.code(),
          assertThrows(LinkException.class, engine::link).diagnostics().getFirst().code());
    }
  }
}
