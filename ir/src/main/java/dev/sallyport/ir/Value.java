package dev.sallyport.ir;

/**
 * A value of a function: a block parameter or the result of an operation. What is known about it,
 * such as its type, stands in the function's tables.
 *
 * @param id the number that the text form shows, from 0
 */
public record Value(int id) implements Comparable<Value> {
  @Override
  public int compareTo(Value other) {
    return Integer.compare(id, other.id);
  }

  @Override
  public String toString() {
    return "v" + id;
  }
}
