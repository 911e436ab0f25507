package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.ir.Function;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScannedNativesTest {

  private static final Signature UNARY = Signature.parse("(i64) -> i64");

  private final NativeSource natives =
      new ScannedNatives(
          "some natives", NativeScanner.PUBLIC, Numbers.class, new Counter(), Broken.class);

  /** Natives that compute. */
  @NativePackage("numbers")
  public static final class Numbers {
    private Numbers() {}

    /** The next number. */
    @Native
    public static long next(long x) {
      return x + 1;
    }

    /** The number before. */
    @Native("previous")
    public static long before(long x) {
      return x - 1;
    }
  }

  /** A native with a state. */
  @NativePackage("numbers")
  public static final class Counter {
    private long sum;

    /** Adds a number. */
    @Native
    public long add(long x) {
      sum += x;
      return sum;
    }
  }

  /** A native that cannot be one. */
  @NativePackage("broken")
  public static final class Broken {
    private Broken() {}

    /** Takes as many as there are. */
    @Native
    public static void bad(long... numbers) {}
  }

  private Optional<NativeFunction> find(NativeSource source, String fullName) {
    var declared = Function.nativeFunction(fullName, UNARY, Set.of(), Span.NONE);
    return source.find(NativeDeclaration.of("guest", declared));
  }

  private long call(String name, long x) throws Throwable {
    return (long) find(natives, name).orElseThrow().handle().invokeExact(x);
  }

  @Test
  void nativesOfClassesAndObjectsAreFoundByName() throws Throwable {
    assertEquals(8, call("numbers.next", 7));
    assertEquals(6, call("numbers.previous", 7));
    assertEquals(7, call("numbers.add", 7));
    assertEquals(14, call("numbers.add", 7));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertTrue(find(natives, "numbers.before").isEmpty());
    assertTrue(find(natives, "others.next").isEmpty());
  }

  @Test
  void aNativeIsMadeOnce() {
    assertSame(
        find(natives, "numbers.next").orElseThrow(), find(natives, "numbers.next").orElseThrow());
  }

  @Test
  void aMistakeIsFoundWhenItsNativeIsLookedFor() {
    assertThrows(LinkException.class, () -> find(natives, "broken.bad"));
  }

  @Test
  void twoNativesOfOneNameAreAMistake() {
    var twice = new ScannedNatives("twice", NativeScanner.PUBLIC, Numbers.class, Numbers.class);
    assertThrows(LinkException.class, () -> find(twice, "numbers.next"));
  }

  @Test
  void itSaysWhatItIsAndHas() {
    var some = new ScannedNatives("some natives", NativeScanner.PUBLIC, Numbers.class);
    assertEquals("some natives", some.describe());
    assertEquals(
        List.of("numbers.next", "numbers.previous"),
        some.known().stream().map(NativeFunction::fullName).toList());
  }
}
