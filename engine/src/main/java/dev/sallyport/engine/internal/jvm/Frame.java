package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the values of a split function stand in its {@link SplitFrame}. Index 0 of both arrays is
 * the function's result.
 */
final class Frame {

  private final Map<Value, Integer> kept = new HashMap<>();
  private final Map<Value, Integer> handedOver = new HashMap<>();
  private int numbers = 1;
  private int references = 1;

  /** Lets a value live in the frame rather than in a local variable. */
  void keep(Value value, Type type) {
    kept.computeIfAbsent(value, _ -> next(type));
  }

  /** Gives a block's parameter a place in which another piece passes its argument. */
  void handOver(Value parameter, Type type) {
    if (!kept.containsKey(parameter)) {
      handedOver.computeIfAbsent(parameter, _ -> next(type));
    }
  }

  private int next(Type type) {
    return type instanceof Type.Reference ? references++ : numbers++;
  }

  /** Whether a value lives in the frame. */
  boolean holds(Value value) {
    return kept.containsKey(value);
  }

  /** The index of a value that lives in the frame or is passed through it. */
  int index(Value value) {
    Integer index = kept.get(value);
    return index != null ? index : handedOver.get(value);
  }

  int numbers() {
    return numbers;
  }

  int references() {
    return references;
  }
}
