package dev.sallyport.gypsum.generated;

import dev.sallyport.gypsum.generated.Values.Meaning;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * An expression, and what it means told in Java.
 *
 * @param text as it stands in the program
 * @param meaning gives its value
 */
record Code(String text, Meaning meaning) {

  /** A constant. */
  static Code literal(String text, Object value) {
    return new Code(text, _ -> value);
  }

  /** A method without arguments, or an operator before its operand. */
  Code then(String form, UnaryOperator<Object> operation) {
    return new Code(form.formatted(text), f -> operation.apply(meaning.in(f)));
  }

  /** Two operands, from left to right. */
  Code with(String form, Code right, BinaryOperator<Object> operation) {
    return new Code(
        form.formatted(text, right.text),
        f -> {
          Object first = meaning.in(f);
          return operation.apply(first, right.meaning.in(f));
        });
  }
}
