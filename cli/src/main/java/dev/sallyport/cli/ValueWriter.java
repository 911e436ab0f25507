package dev.sallyport.cli;

import dev.sallyport.border.FunctionValue;
import dev.sallyport.engine.Context;
import java.lang.reflect.Array;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows values that came out of guest code. */
final class ValueWriter {

  private static final int LONGEST_ARRAY = 1_000;

  private final Context context;

  ValueWriter(Context context) {
    this.context = context;
  }

  /** A value on one line, unless it is a string that has several. */
  String text(Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> text;
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case FunctionValue function -> "func " + function.name() + function.signature();
      case Throwable thrown -> thrown.toString();
      default -> value.getClass().isArray() ? array(value) : object(value);
    };
  }

  // One level only: what an array holds may hold the array.
  private String array(Object array) {
    int length = Array.getLength(array);
    String shown =
        IntStream.range(0, Math.min(length, LONGEST_ARRAY))
            .mapToObj(i -> Array.get(array, i))
            .map(element -> isArray(element) ? "[...]" : text(element))
            .collect(Collectors.joining(", "));
    return "[" + shown + (length > LONGEST_ARRAY ? ", ... " + length + " in all]" : "]");
  }

  private static boolean isArray(Object element) {
    return element != null && element.getClass().isArray();
  }

  private String object(Object value) {
    try {
      return "a " + context.object(value).className();
    } catch (IllegalArgumentException e) {
      return value.toString();
    }
  }
}
