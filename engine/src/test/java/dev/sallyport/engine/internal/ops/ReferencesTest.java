package dev.sallyport.engine.internal.ops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.TrapException;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.TrapCode;
import dev.sallyport.ir.Type;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class ReferencesTest {

  private static void assertTraps(TrapCode code, Executable action) {
    assertEquals(code, assertThrows(TrapException.class, action).code());
  }

  @Test
  void arraysOfEveryCarrierHoldTheirElements() {
    for (Object element :
        List.of(true, (byte) 1, (short) 2, 3, 4L, 5.0f, 6.0, "seven", new Object())) {
      Class<?> carrier = MethodType.methodType(element.getClass()).unwrap().returnType();
      Object array = ArrayOps.create(carrier, 2);
      ArrayOps.set(array, 1, element);
      assertEquals(element, ArrayOps.get(array, 1));
      assertEquals(2, ArrayOps.length(array));
    }
  }

  @Test
  void arrayAccessTrapsOnNullBeforeTheIndex() {
    assertTraps(TrapCode.NULL_REFERENCE, () -> ArrayOps.get(null, -1));
    assertTraps(TrapCode.NULL_REFERENCE, () -> ArrayOps.set(null, -1, 1));
    assertTraps(TrapCode.NULL_REFERENCE, () -> ArrayOps.length(null));
    assertTraps(TrapCode.INDEX_OUT_OF_BOUNDS, () -> ArrayOps.get(new int[3], 3));
    assertTraps(TrapCode.INDEX_OUT_OF_BOUNDS, () -> ArrayOps.set(new int[3], -1, 1));
    assertTraps(TrapCode.NEGATIVE_LENGTH, () -> ArrayOps.create(int.class, -1));
  }

  @Test
  void anElementThatDoesNotFitIsABadCastAndNotStored() {
    String[] array = {"a"};
    assertTraps(TrapCode.BAD_CAST, () -> ArrayOps.set(array, 0, 1));
    assertArrayEquals(new String[] {"a"}, array);
  }

  @Test
  void aFunctionIsAnInstanceOfTheTypesWithItsCarriers() {
    var handle = MethodHandles.identity(long.class);
    var value =
        new FunctionValue("demo", "f", Signature.of(Type.Scalar.I64, Type.Scalar.I64), handle);
    assertTrue(References.isFunction(value, MethodType.methodType(long.class, long.class)));
    assertFalse(References.isFunction(value, MethodType.methodType(int.class, long.class)));
    assertFalse(References.isFunction("f", MethodType.methodType(long.class, long.class)));
    assertFalse(References.isFunction(null, MethodType.methodType(long.class, long.class)));
  }

  private static TrapCode code(RuntimeException thrown) {
    return ((TrapException) Traps.of(thrown)).code();
  }

  @Test
  void whatTheJvmThrowsBecomesTheTrap() {
    assertEquals(TrapCode.DIVIDE_BY_ZERO, code(new ArithmeticException()));
    assertEquals(TrapCode.NULL_REFERENCE, code(new NullPointerException()));
    assertEquals(TrapCode.INDEX_OUT_OF_BOUNDS, code(new ArrayIndexOutOfBoundsException(1)));
    assertEquals(TrapCode.BAD_CAST, code(new ClassCastException()));
    assertEquals(TrapCode.BAD_CAST, code(new ArrayStoreException()));
    assertEquals(TrapCode.NEGATIVE_LENGTH, code(new NegativeArraySizeException()));
  }

  /** What a trap adds to the sentence of its code. */
  private static String details(Executable action) {
    var thrown = assertThrows(RuntimeException.class, action);
    var trap = (TrapException) Traps.of(thrown);
    return trap.getMessage().substring(trap.code().sentence().length());
  }

  private static int element(int[] array, int index) {
    return array[index];
  }

  @Test
  void aTrapKeepsOfTheJvmsMessageWhatWasWrong() {
    Object text = "text";
    assertEquals(": index 5, length 2", details(() -> element(new int[2], 5)));
    assertEquals(": java.lang.String to java.lang.Long", details(() -> Long.sum((Long) text, 1)));
    assertEquals(": java.lang.String to java.lang.Long", details(() -> Long.class.cast(text)));
    assertEquals(": -3", details(() -> java.util.Arrays.copyOf(new int[0], -3)));
    assertEquals("", details(() -> element(null, 5)));
  }

  @Test
  void anyOtherExceptionStaysItself() {
    var other = new IllegalStateException();
    assertSame(other, Traps.of(other));
    var trap = new TrapException(TrapCode.ASSERTION);
    assertSame(trap, Traps.of(trap));
  }

  @Test
  void theTrapHasTheTraceOfWhatTheJvmThrew() {
    var thrown = new ArithmeticException();
    var place = new StackTraceElement("demo", "gcd", "rules.gy", 12);
    thrown.setStackTrace(new StackTraceElement[] {place});
    assertArrayEquals(thrown.getStackTrace(), Traps.of(thrown).getStackTrace());
  }

  @Test
  void anExceptionWithoutTraceGetsThatOfTheMapping() {
    var thrown = new ArithmeticException();
    thrown.setStackTrace(new StackTraceElement[0]);
    assertTrue(Traps.of(thrown).getStackTrace().length > 0);
  }

  @Test
  void sizesFollowTheRuleOfTheAllocationLimit() {
    assertEquals(16 + 8 * 3, Sizes.object(3));
    assertEquals(16 + 4L * 5, Sizes.array(Sizes.element(Type.Scalar.I32), 5));
    assertEquals(1, Sizes.element(Type.Scalar.I1));
    assertEquals(8, Sizes.element(Type.BuiltIn.STRING));
    assertEquals(16 + 8L * Integer.MAX_VALUE, Sizes.array(8, Integer.MAX_VALUE));
  }
}
