package dev.sallyport.ir.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Works on the small lists of which a compiler makes hundreds for each function, where streams cost
 * more than what they do.
 */
public final class Lists {

  private Lists() {}

  /**
   * What a function gives for each element, in an immutable list that {@link List#copyOf} takes as
   * it is.
   *
   * @param function gives no null
   */
  @SuppressWarnings("unchecked") // an array of T is one of objects here, and nobody else sees it
  public static <S, T> List<T> map(
      Collection<? extends S> elements, Function<? super S, ? extends T> function) {
    if (elements.isEmpty()) {
      return List.of();
    }
    var mapped = new Object[elements.size()];
    int i = 0;
    for (S element : elements) {
      mapped[i++] = function.apply(element);
    }
    return (List<T>) List.of(mapped);
  }
}
