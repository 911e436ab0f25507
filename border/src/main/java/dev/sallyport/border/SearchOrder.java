package dev.sallyport.border;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the native functions of a package are looked for: the first place that has one gives it. An
 * empty order means that the package gets no natives at all.
 *
 * @param places no place twice
 */
public record SearchOrder(List<Place> places) {

  /** What the host registered, then the package's library. */
  public static final SearchOrder DEFAULT = of(Place.REGISTERED, Place.LIBRARY);

  /** A kind of source of natives. */
  public enum Place {
    /** What the host handed to the engine. */
    REGISTERED("the registered natives"),
    /** A shared library beside the package, if the package is granted it. */
    LIBRARY("the library of the package"),
    /** Providers on the module path or class path. */
    LINKED("the linked providers");

    private final String text;

    Place(String text) {
      this.text = text;
    }

    /** The place in messages. */
    public String text() {
      return text;
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a place is there twice
   */
  public SearchOrder {
    places = List.copyOf(places);
    var seen = new HashSet<Place>();
    for (Place place : places) {
      if (!seen.add(place)) {
        throw new IllegalArgumentException(
            "duplicate entry in native function search order: " + place);
      }
    }
  }

  /** An order of these places. */
  public static SearchOrder of(Place... places) {
    return new SearchOrder(List.of(places));
  }

  /** The places by name, for example {@code REGISTERED, LIBRARY}; {@code nothing} if empty. */
  @Override
  public String toString() {
    return places.isEmpty()
        ? "nothing"
        : places.stream().map(Place::name).collect(Collectors.joining(", "));
  }
}
