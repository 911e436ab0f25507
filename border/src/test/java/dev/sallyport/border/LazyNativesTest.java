package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class LazyNativesTest {

  private static final Signature UNARY = Signature.parse("(i64) -> i64");

  private int made;

  private final NativeFunction next =
      NativeFunction.of("a", "next", UNARY, (LongUnaryOperator) x -> x + 1);
  private final LazyNatives natives =
      new LazyNatives("some natives", d -> d.packageName().equals("a"), this::make);

  private List<NativeFunction> make() {
    made++;
    return List.of(next);
  }

  private Optional<NativeFunction> find(String fullName) {
    var declared = dev.sallyport.ir.Function.nativeFunction(fullName, UNARY, Set.of(), Span.NONE);
    return natives.find(NativeDeclaration.of("guest", declared));
  }

  @Test
  void nothingIsMadeForWhatItCannotHave() {
    assertTrue(find("b.next").isEmpty());
    assertEquals("some natives", natives.describe());
    assertEquals(0, made);
  }

  @Test
  void theNativesAreMadeOnce() {
    assertEquals(Optional.of(next), find("a.next"));
    assertTrue(find("a.other").isEmpty());
    assertEquals(List.of(next), List.copyOf(natives.known()));
    assertEquals(1, made);
  }
}
