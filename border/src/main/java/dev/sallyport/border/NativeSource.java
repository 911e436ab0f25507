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

  /** The source in messages, for example {@code the registered natives}. */
  String describe();

  /** What the source has, as far as it can tell, to suggest a name that was meant. */
  default Collection<NativeFunction> known() {
    return List.of();
  }
}
