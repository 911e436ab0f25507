package dev.sallyport.gypsum.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * The decisions that make a program. Equal decisions make equal programs, and smaller numbers make
 * simpler ones; so a program is reduced by leaving out and lowering decisions.
 */
final class Choices {

  private final IntUnaryOperator source;
  private final List<Integer> made = new ArrayList<>();

  private Choices(IntUnaryOperator source) {
    this.source = source;
  }

  /** Decides at random. */
  static Choices ofSeed(long seed) {
    return new Choices(new Random(seed)::nextInt);
  }

  /** Decides as told, then always for what is simplest. */
  static Choices of(List<Integer> given) {
    var rest = given.iterator();
    return new Choices(bound -> rest.hasNext() ? Math.min(rest.next(), bound - 1) : 0);
  }

  /** A number from 0 and below a bound. */
  int below(int bound) {
    int choice = source.applyAsInt(bound);
    made.add(choice);
    return choice;
  }

  /** Whether something rare happens; 0 means no. */
  boolean oneIn(int bound) {
    return below(bound) == bound - 1;
  }

  /** One of several; the simplest should come first. */
  <T> T of(List<? extends T> options, T ifNone) {
    return options.isEmpty() ? ifNone : options.get(below(options.size()));
  }

  @SafeVarargs
  final <T> T among(T... options) {
    return options[below(options.length)];
  }

  /** All decisions so far. */
  List<Integer> made() {
    return List.copyOf(made);
  }
}
