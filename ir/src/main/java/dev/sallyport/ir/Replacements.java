package dev.sallyport.ir;

import java.util.HashMap;
import java.util.Map;

/** Values that turned out to be others. Near-constant time for each question. */
final class Replacements {

  private final Map<Value, Value> by = new HashMap<>();

  /** From now on the first value is the second; the first was not replaced before. */
  void replace(Value value, Value other) {
    by.put(value, of(other));
  }

  /** What a value really is. */
  Value of(Value value) {
    Value last = value;
    for (Value next = by.get(last); next != null; next = by.get(last)) {
      last = next;
    }
    for (Value at = value; !at.equals(last); ) {
      at = by.put(at, last);
    }
    return last;
  }
}
