package dev.sallyport.testkit;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that a seed decides, the same on every machine. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** From 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int least, int greatest) {
    return random.nextInt(least, greatest + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  boolean flip() {
    return random.nextBoolean();
  }

  long bits() {
    return random.nextLong();
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  @SafeVarargs
  final <T> T pick(T... from) {
    return from[below(from.length)];
  }

  /** A new order of the list. */
  <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      java.util.Collections.swap(list, i, below(i + 1));
    }
  }
}
