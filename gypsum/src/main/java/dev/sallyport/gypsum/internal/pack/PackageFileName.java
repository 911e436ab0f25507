package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.ir.Version;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file name says about the package in it.
 *
 * @param name the name of the package
 * @param version the version
 */
public record PackageFileName(String name, Version version) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[A-Za-z][A-Za-z0-9_]{0,999}(?:\\.[A-Za-z][A-Za-z0-9_]{0,999}){0,99})"
              + "(?:-(?<version>[0-9]{1,9}(?:\\.[0-9]{1,9}){0,9}))?");

  /** Reads a file name; what cannot be the name of a package stands for {@code default}. */
  public static PackageFileName of(String file) {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    String base = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    Matcher form = FORM.matcher(base);
    if (!form.matches()) {
      return new PackageFileName("default", Version.parse("0"));
    }
    String version = form.group("version");
    return new PackageFileName(form.group("name"), Version.parse(version == null ? "0" : version));
  }
}
