package dev.sallyport.testkit;

import dev.sallyport.ir.Type;
import dev.sallyport.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The values that can be used at one place: those of the blocks that dominate it. */
final class Scope {

  private static final int RECENT = 6;

  private record Typed(Value value, Type type) {}

  private final List<Typed> values = new ArrayList<>();

  void add(Value value, Type type) {
    values.add(new Typed(value, type));
  }

  /** How far it has grown, for {@link #cut}. */
  int mark() {
    return values.size();
  }

  /** Forgets everything that was added after the mark. */
  void cut(int mark) {
    values.subList(mark, values.size()).clear();
  }

  /** A value whose type is accepted, recent ones more often; null if there is none. */
  Value pick(Dice dice, Predicate<Type> accepted) {
    var fitting = new ArrayList<Value>();
    for (Typed typed : values) {
      if (accepted.test(typed.type())) {
        fitting.add(typed.value());
      }
    }
    int count = fitting.size();
    if (count == 0) {
      return null;
    }
    return fitting.get(
        count > RECENT && dice.flip() ? count - 1 - dice.below(RECENT) : dice.below(count));
  }
}
