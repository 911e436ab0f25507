package dev.sallyport.ir;

import java.util.Locale;

/** Why guest code stopped by itself, without throwing an object. */
public enum TrapCode {
  /** An integer was divided by zero, or a remainder by zero was asked for. */
  DIVIDE_BY_ZERO("integer division by zero"),
  /** A field, element, length or method of null was used, or null was called or thrown. */
  NULL_REFERENCE("null has no fields, elements or methods"),
  /** An array index was negative or not less than the length. */
  INDEX_OUT_OF_BOUNDS("array index out of bounds"),
  /** A reference was cast to a class that its object is not an instance of. */
  BAD_CAST("the object is not an instance of the class it is cast to"),
  /** An array of negative length was asked for. */
  NEGATIVE_LENGTH("an array cannot have a negative length"),
  /** An abstract method was called on a class that does not implement it. */
  ABSTRACT_METHOD("the method has no implementation in the object's class"),
  /** Control reached a place that the program declared unreachable. */
  UNREACHABLE("control reached a place declared unreachable"),
  /** A check that the program itself made has failed. */
  ASSERTION("a check of the program failed"),
  /** A calculation left the range of its type, where the program asked for that to be an error. */
  OVERFLOW("integer overflow");

  private final String sentence;

  TrapCode(String sentence) {
    this.sentence = sentence;
  }

  /** The name in the text form, for example {@code divide_by_zero}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What happened, in words. */
  public String sentence() {
    return sentence;
  }
}
