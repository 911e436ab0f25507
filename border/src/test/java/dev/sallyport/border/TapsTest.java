package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.ir.Signature;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TapsTest {

  private static final Signature ADD = Signature.parse("(i64, i32) -> i64");

  private final List<Object> seen = new ArrayList<>();

  private MethodHandle add(Tap... taps) {
    var add =
        NativeFunction.ofContext(
            "host",
            "add",
            ADD,
            (TestContext c, Long a, Integer b) -> {
              seen.add("called");
              return c.number + a + b;
            });
    return Taps.wrap(
        List.of(taps), Crossing.outcall("host", "add", ADD), add.adapt(TestContext.class));
  }

  private static long call(MethodHandle add) throws Throwable {
    return (long) add.invokeExact(new TestContext(100), 20L, 3);
  }

  @Test
  void aTapSeesTheCrossingTheContextTheArgumentsAndTheResult() throws Throwable {
    Tap tap =
        call -> {
          seen.add(call.crossing());
          seen.add(call.arguments());
          seen.add(((TestContext) call.context()).number);
          Object result = call.proceed();
          seen.add(result);
          return result;
        };
    assertEquals(123, call(add(tap)));
    var crossing = Crossing.outcall("host", "add", ADD);
    assertEquals(List.of(crossing, List.of(20L, 3), 100L, "called", 123L), seen);
  }

  @Test
  void theFirstTapIsOutermost() throws Throwable {
    call(add(noting("a"), noting("b")));
    assertEquals(List.of("a", "b", "called", "b", "a"), seen);
  }

  private Tap noting(String name) {
    return call -> {
      seen.add(name);
      Object result = call.proceed();
      seen.add(name);
      return result;
    };
  }

  @Test
  void aTapMayForbidTheCallOrAnswerInItsPlace() throws Throwable {
    var veto = new SecurityException("no");
    var forbidden =
        add(
            _ -> {
              throw veto;
            });
    assertSame(veto, assertThrows(SecurityException.class, () -> call(forbidden)));
    assertEquals(5, call(add(_ -> 5L)));
    assertEquals(List.of(), seen);
  }

  @Test
  void anAnswerOfAnotherTypeIsAClassCastException() {
    assertThrows(ClassCastException.class, () -> call(add(_ -> "five")));
    assertThrows(ClassCastException.class, () -> call(add(_ -> null)));
    assertThrows(ClassCastException.class, () -> call(add(_ -> 5)));
  }

  @Test
  void whatNoTapWatchesStaysAsItIs() {
    var add = add();
    assertSame(add, Taps.wrap(List.of(new Blind()), Crossing.backcall("p", "f", ADD), add));
  }

  private static final class Blind implements Tap {
    @Override
    public boolean watches(Crossing crossing) {
      return crossing.direction() == Crossing.Direction.OUTCALL;
    }

    @Override
    public Object around(TappedCall call) throws Throwable {
      return call.proceed();
    }
  }

  @Test
  void exceptionsPassThroughTapsUnchanged() {
    var disk = new IOException("disk");
    var signature = Signature.parse("()");
    var save =
        NativeFunction.ofObjects(
            "host",
            "save",
            signature,
            () -> {
              throw disk;
            });
    var wrapped =
        Taps.wrap(
            List.of(new CountingTap()),
            Crossing.outcall("host", "save", signature),
            save.adapt(TestContext.class));
    assertSame(disk, assertThrows(IOException.class, () -> wrapped.invoke(new TestContext(1))));
  }

  @Test
  void functionsWithoutResultAndWithManyParametersCanBeTapped() throws Throwable {
    String list = IntStream.range(0, 253).mapToObj(_ -> "i32").collect(Collectors.joining(", "));
    var signature = Signature.parse("(" + list + ")");
    var type = Carriers.methodType(signature);
    var wide = NativeFunction.of("h", "f", signature, java.lang.invoke.MethodHandles.empty(type));
    var wrapped =
        Taps.wrap(
            List.of(call -> seen.add(call.arguments().size()) ? call.proceed() : null),
            Crossing.outcall("h", "f", signature),
            wide.adapt(TestContext.class));
    var arguments = new ArrayList<Object>(java.util.Collections.nCopies(253, 1));
    arguments.addFirst(new TestContext(1));
    wrapped.invokeWithArguments(arguments);
    assertEquals(List.of(253), seen);
  }
}
