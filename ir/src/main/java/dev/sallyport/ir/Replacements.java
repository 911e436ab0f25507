package dev.sallyport.ir;

import java.util.Arrays;

/** Values that turned out to be others. Near-constant time for each question. */
final class Replacements {

  private Value[] by = new Value[64];

  /** From now on the first value is the second; the first was not replaced before. */
  void replace(Value value, Value other) {
    if (value.id() >= by.length) {
      by = Arrays.copyOf(by, Math.max(value.id() + 1, by.length * 2));
    }
    by[value.id()] = of(other);
  }

  /** What a value really is. */
  Value of(Value value) {
    Value last = value;
    for (Value next = next(last); next != null; next = next(last)) {
      last = next;
    }
    for (Value at = value; !at.equals(last); ) {
      Value next = by[at.id()];
      by[at.id()] = last;
      at = next;
    }
    return last;
  }

  private Value next(Value value) {
    return value.id() < by.length ? by[value.id()] : null;
  }
}
