package dev.sallyport.border;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something that may have native functions. Safe for use from many threads, and constant: it gives
 * the same answer each time.
 */
public interface NativeSource {

  /**
   * The native of the declaration's package and name. A source whose natives have signatures of
   * their own gives it whatever the declared signature is, since the linker compares; a source that
   * makes natives to measure uses the declared one.
   */
  Optional<NativeFunction> find(NativeDeclaration declaration);

  /** The source in messages; by default its place, such as {@code the registered natives}. */
  default String describe() {
    return place().text();
  }

  /** The place in a search order that the source belongs to. */
  default SearchOrder.Place place() {
    return SearchOrder.Place.REGISTERED;
  }

  /** What the source has, as far as it can tell, to suggest a name that was meant. */
  default Collection<NativeFunction> known() {
    return List.of();
  }
}
