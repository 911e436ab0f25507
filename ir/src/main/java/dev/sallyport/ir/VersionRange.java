package dev.sallyport.ir;

import java.util.Optional;

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
