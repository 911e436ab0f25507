package dev.sallyport.ir;

import java.util.Collection;
import java.util.List;

/** Suggests what may have been meant by a name that means nothing. */
final class Similar {

  private static final int MOST_LOOKED_AT = 1000;
  private static final int SHORTEST = 3;

  private Similar() {}

  /** The beginning of a hint for a name: other names of the same package are looked at. */
  static String hint(Name wanted, Collection<Name> others) {
    return hint(
        wanted.text(),
        others.stream()
            .filter(other -> other.packageName().equals(wanted.packageName()))
            .map(Name::text)
            .toList());
  }

  /**
   * The beginning of a hint.
   *
   * @param others what there is; of very many names, and for very short ones, none is suggested
   * @return empty if nothing is similar
   */
  static String hint(String wanted, Collection<String> others) {
    if (others.size() > MOST_LOOKED_AT || wanted.length() < SHORTEST) {
      return "";
    }
    List<String> similar = SimilarNames.of(wanted, others);
    return similar.isEmpty() ? "" : "did you mean " + Name.quote(similar.getFirst()) + "? If not: ";
  }
}
