package dev.sallyport.ir;

import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The cases of a {@link FlowScopes#switchOn} while they are listed. No case falls into the next.
 */
public final class Cases {

  private record Arm(List<Long> values, Runnable body) {}

  private final List<Arm> arms = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private Runnable rest = () -> {};

  Cases() {}

  /** What to do for a value, given with its sign. */
  public Cases on(long value, Runnable body) {
    return on(List.of(value), body);
  }

  /**
   * What to do for several values.
   *
   * @throws IllegalArgumentException if one of the values has a case already
   */
  public Cases on(List<Long> values, Runnable body) {
    for (Long value : values) {
      if (!taken.add(value)) {
        throw new IllegalArgumentException("there is already a case " + value);
      }
    }
    arms.add(new Arm(List.copyOf(values), body));
    return this;
  }

  /** What to do for all other values; without this, nothing. */
  public void otherwise(Runnable body) {
    rest = body;
  }

  void write(FunctionBuilder f, Value selector) {
    SequencedMap<Long, BlockId> cases = new LinkedHashMap<>();
    List<BlockId> blocks = Lists.map(arms, _ -> f.newBlock());
    for (int i = 0; i < arms.size(); i++) {
      BlockId block = blocks.get(i);
      arms.get(i).values.forEach(value -> cases.put(value, block));
    }
    BlockId otherwise = f.newBlock();
    BlockId behind = f.newBlock();
    f.switchTo(selector, cases, otherwise);
    for (int i = 0; i < arms.size(); i++) {
      f.fill(blocks.get(i), arms.get(i).body, behind);
    }
    f.fill(otherwise, rest, behind);
    f.startReached(behind);
  }
}
