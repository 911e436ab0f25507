package dev.sallyport.ir;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The version of a package: numbers separated by dots, compared number by number; a missing number
 * counts as 0, so {@code 1} equals {@code 1.0} in order, though not in text.
 *
 * @param numbers at least one number, none negative
 */
public record Version(List<Integer> numbers) implements Comparable<Version> {

  /** Copies the list and checks it. */
  public Version {
    numbers = List.copyOf(numbers);
    if (numbers.isEmpty() || numbers.stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("a version is one or more numbers from 0: " + numbers);
    }
  }

  /**
   * Reads {@code 1.2.3}.
   *
   * @throws IllegalArgumentException if the text is no version
   */
  public static Version parse(String text) {
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,9}")) {
      throw new IllegalArgumentException("not a version: '" + text + "', expected 1.2 or the like");
    }
    return new Version(Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
  }

  @Override
  public int compareTo(Version other) {
    int longest = Math.max(numbers.size(), other.numbers.size());
    for (int i = 0; i < longest; i++) {
      int order = Integer.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int number(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  @Override
  public String toString() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
