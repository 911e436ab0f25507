package dev.sallyport.border;

import java.util.Optional;

/**
 * Natives in the shared libraries of packages, found by their {@link Mangling mangled} names.
 *
 * <p>Code from a library has full power over the process, so the linker asks for a native only
 * where the package that declares it is granted its library.
 */
public interface LibrarySource extends NativeSource {

  /**
   * The library that a package would have opened, for messages. Opens nothing.
   *
   * @param module the package that declares natives
   * @return its file name, or empty if there is none beside the package
   */
  Optional<String> libraryOf(String module);

  @Override
  default SearchOrder.Place place() {
    return SearchOrder.Place.LIBRARY;
  }
}
