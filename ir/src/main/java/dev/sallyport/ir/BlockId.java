package dev.sallyport.ir;

/**
 * Names a {@link Block} of a function.
 *
 * @param id the number that the text form shows, from 0; the entry block is the first in the list,
 *     whatever its number
 */
public record BlockId(int id) implements Comparable<BlockId> {
  @Override
  public int compareTo(BlockId other) {
    return Integer.compare(id, other.id);
  }

  @Override
  public String toString() {
    return "b" + id;
  }
}
