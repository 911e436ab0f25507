package dev.sallyport.ir;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of a package that an import accepts. The text form is {@code 1.0..2.5}, both ends
 * included; an end may be left out; {@code 1.2} alone accepts that version only.
 *
 * @param least the smallest version accepted, or empty
 * @param greatest the greatest version accepted, or empty
 */
public record VersionRange(Optional<Version> least, Optional<Version> greatest) {

  /** Accepts every version. */
  public static final VersionRange ANY = new VersionRange(Optional.empty(), Optional.empty());

  /**
   * Reads the text form; the empty text and {@code ..} are {@link #ANY}.
   *
   * @throws IllegalArgumentException if the text is no range
   */
  public static VersionRange parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      Optional<Version> only = end(text);
      return new VersionRange(only, only);
    }
    return new VersionRange(end(text.substring(0, dots)), end(text.substring(dots + 2)));
  }

  private static Optional<Version> end(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(Version.parse(text.strip()));
  }

  /** Whether no version at all can lie in the range. */
  public boolean isEmpty() {
    return least.isPresent() && greatest.isPresent() && least.get().compareTo(greatest.get()) > 0;
  }

  /** What lies in this range and in another one; perhaps nothing. */
  public VersionRange and(VersionRange other) {
    return new VersionRange(
        Stream.of(least, other.least).flatMap(Optional::stream).max(Comparator.naturalOrder()),
        Stream.of(greatest, other.greatest)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder()));
  }

  /** Whether the version lies in the range. */
  public boolean accepts(Version version) {
    return least.map(v -> v.compareTo(version) <= 0).orElse(true)
        && greatest.map(v -> version.compareTo(v) <= 0).orElse(true);
  }

  /** The text form, or the empty string for {@link #ANY}. */
  @Override
  public String toString() {
    if (least.isPresent() && least.equals(greatest)) {
      return least.get().toString();
    }
    return equals(ANY) ? "" : text(least) + ".." + text(greatest);
  }

  private static String text(Optional<Version> end) {
    return end.map(Version::toString).orElse("");
  }
}
