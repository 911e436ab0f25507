package dev.sallyport.testkit;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.border.Native;
import dev.sallyport.border.NativeFunction;
import dev.sallyport.border.NativePackage;
import dev.sallyport.engine.Context;
import dev.sallyport.ir.Function;
import dev.sallyport.ir.Function.Attribute;
import dev.sallyport.ir.Name;
import dev.sallyport.ir.Signature;
import dev.sallyport.ir.Span;
import dev.sallyport.ir.Type;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The natives that generated programs and case files may call. Most keep a record of what they
 * received, as text that does not depend on the executor. One thread uses an object at a time.
 */
@NativePackage("testkit")
public final class TestNatives {

  /** The signature of simple function values. */
  static final Signature UNARY = Signature.of(Type.Scalar.I64, Type.Scalar.I64);

  /** The type of the lists that {@link #list} makes. */
  static final Type.HostType LIST = new Type.HostType("java.util.List");

  static final Name SEE_THROWN = Name.local("testkit.see_thrown");
  static final Name FAIL = Name.local("testkit.fail");
  static final Name STOP = Name.local("testkit.stop");
  static final Name APPLY = Name.local("testkit.apply");
  static final Name SLEEP = Name.local("testkit.sleep");

  private static final int LONGEST = 200;

  private static final List<Function> DECLARATIONS =
      new TestNatives(new ValueText())
          .functions().stream()
              .filter(f -> !f.fullName().equals(SLEEP.text()))
              .map(TestNatives::declaration)
              .toList();

  private final List<String> record = new ArrayList<>();
  private final ValueText text;

  /**
   * Natives with an empty record.
   *
   * @param text shows what they receive
   */
  public TestNatives(ValueText text) {
    this.text = text;
  }

  /** A line for each value that was seen, in order. */
  public List<String> record() {
    return List.copyOf(record);
  }

  /** Them all, sorted by name. */
  public List<NativeFunction> functions() {
    return NativeFunction.allOf(this);
  }

  /** How a module declares those that programs may call by chance: the quick ones, by name. */
  static List<Function> declarations() {
    return DECLARATIONS;
  }

  private static Function declaration(NativeFunction function) {
    Set<Attribute> attributes =
        function.fullName().equals(STOP.text()) ? Set.of(Attribute.NORETURN) : Set.of();
    return Function.nativeFunction(
        function.fullName(), function.signature(), attributes, Span.NONE);
  }

  private void see(Object value) {
    record.add(text.of(value));
  }

  /** Records a truth value. */
  @Native("see_i1")
  public void seeI1(boolean value) {
    see(value);
  }

  /** Records a number. */
  @Native("see_i8")
  public void seeI8(byte value) {
    see(value);
  }

  /** Records a number. */
  @Native("see_i16")
  public void seeI16(short value) {
    see(value);
  }

  /** Records a number. */
  @Native("see_i32")
  public void seeI32(int value) {
    see(value);
  }

  /** Records a number. */
  @Native("see_i64")
  public void seeI64(long value) {
    see(value);
  }

  /** Records a number. */
  @Native("see_f32")
  public void seeF32(float value) {
    see(value);
  }

  /** Records a number. */
  @Native("see_f64")
  public void seeF64(double value) {
    see(value);
  }

  /** Records a string. */
  @Native
  public void print(String value) {
    see(value);
  }

  /** Records an object with its fields. */
  @Native("see")
  public void seeObject(Context context, Object value) {
    record.add(text.of(context, value));
  }

  /** Records what a handler caught. */
  @Native("see_thrown")
  public void seeThrown(Context context, Throwable thrown) {
    record.add(text.of(context, thrown));
  }

  /** Records ten arguments of all kinds, and gives one of them. */
  @Native
  public short many(
      boolean a, byte b, short c, int d, long e, float f, double g, String h, long i, double j) {
    record.add(text.of(new Object[] {a, b, c, d, e, f, g, h, i, j}));
    return c;
  }

  /** The opposite. */
  @Native
  public boolean not(boolean value) {
    return !value;
  }

  /** The sum, wrapping. */
  @Native("add_i8")
  public byte addI8(byte left, byte right) {
    return (byte) (left + right);
  }

  /** The average, rounded down. */
  @Native
  public float half(float value) {
    return value / 2;
  }

  /** The sum. */
  @Native
  public double plus(double left, double right) {
    return left + right;
  }

  /** A number that depends on all bits of two others. */
  @Native
  public long mix(long left, long right) {
    return Long.rotateLeft(left, 13) * 31 + right;
  }

  /** A number as text. */
  @Native
  public String text(long value) {
    return Long.toString(value);
  }

  /** Two strings, cut at 200 characters; null if one is null. */
  @Native
  public String join(String left, String right) {
    if (left == null || right == null) {
      return null;
    }
    String both = left + right;
    return both.substring(0, Math.min(both.length(), LONGEST));
  }

  /** How many UTF-16 units a string has; of null, -1. */
  @Native
  public int length(String value) {
    return value == null ? -1 : value.length();
  }

  /** Whether two strings have the same characters, or both are null. */
  @Native("equal")
  public boolean isEqual(String left, String right) {
    return Objects.equals(left, right);
  }

  /** Adds up an array; of null, -1. */
  @Native
  public long sum(long[] values) {
    return values == null ? -1 : java.util.Arrays.stream(values).sum();
  }

  /** Writes a number into every element. */
  @Native
  public void fill(int[] values, int value) {
    if (values != null) {
      java.util.Arrays.fill(values, value);
    }
  }

  /** A list of the host: guest code cannot look into it. */
  @Native
  public List<?> list(long first) {
    return new ArrayList<>(List.of(first));
  }

  /** How long a list is; of null, -1. */
  @Native
  public int size(List<?> list) {
    return list == null ? -1 : list.size();
  }

  /** Calls a function that guest code passes; gives -1 for null. */
  @Native(signature = "(func (i64) -> i64, i64) -> i64")
  public long apply(Context context, FunctionValue function, long argument) {
    return function == null ? -1 : context.function(function).callForI64(argument);
  }

  /**
   * By the last two bits: nothing, or throws an unchecked exception, a checked one, or an error.
   */
  @Native
  public void fail(int how) throws IOException {
    switch (how & 3) {
      case 1 -> throw new IllegalStateException("unchecked " + how);
      case 2 -> throw new IOException("checked " + how);
      case 3 -> throw new AssertionError("error " + how);
      default -> record.add("fail " + how);
    }
  }

  /** Waits for ten minutes, or until it is interrupted. */
  @Native
  public void sleep() throws InterruptedException {
    Thread.sleep(Duration.ofMinutes(10));
  }

  /** Throws an unchecked exception. */
  @Native
  @SuppressWarnings("DoNotCallSuggester") // guest code calls it
  public void stop(int why) {
    throw new UnsupportedOperationException("stop " + why);
  }
}
