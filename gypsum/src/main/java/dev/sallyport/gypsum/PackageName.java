package dev.sallyport.gypsum;

import dev.sallyport.gypsum.internal.pack.PackageFileName;
import dev.sallyport.ir.Version;

/**
 * What a package is called.
 *
 * @param name parts of letters, digits and underscores that begin with a letter, separated by dots
 * @param version the version
 */
public record PackageName(String name, Version version) {

  /**
   * What the name of a file says: {@code rules-1.2.gy} is {@code rules} in version 1.2. Without a
   * version it is 0; a file that cannot be the name of a package is called {@code default}.
   *
   * @param file the name with or without folders before it; what stands behind its last dot is left
   *     out
   */
  public static PackageName ofFile(String file) {
    return PackageFileName.of(file);
  }
}
