package dev.sallyport.border;

import dev.sallyport.ir.Name;
import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.Collectors;

/** Values as messages and traces show them: short, the same each time, and no foreign code runs. */
final class ValueText {

  private static final int LONGEST = 60;

  private ValueText() {}

  static String of(Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case Boolean truth -> truth.toString();
      case Number number when isPlain(number) -> number.toString();
      case FunctionValue function -> "function " + function.packageName() + "." + function.name();
      case GuestException exception -> "an object of " + exception.guestClass();
      case Object array when array.getClass().isArray() -> length(array);
      default -> "an object of " + value.getClass().getTypeName();
    };
  }

  /** Values in brackets. */
  static String list(List<Object> values) {
    return values.stream().map(ValueText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Whether a value is a number, a truth value, a string or null. */
  static boolean isPlain(Object value) {
    return switch (value) {
      case null -> true;
      case String _, Boolean _, Byte _, Short _, Integer _, Long _, Float _, Double _ -> true;
      default -> false;
    };
  }

  private static String quoted(String text) {
    return text.length() <= LONGEST
        ? Name.quote(text)
        : Name.quote(text.substring(0, LONGEST)) + "...";
  }

  private static String length(Object array) {
    String element = array.getClass().getComponentType().getTypeName();
    return element + "[" + Array.getLength(array) + "]";
  }
}
