package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.gypsum.PackageName;
import dev.sallyport.ir.Version;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a file name says about the package in it. */
public final class PackageFileName {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[A-Za-z][A-Za-z0-9_]{0,999}(?:\\.[A-Za-z][A-Za-z0-9_]{0,999}){0,99})"
              + "(?:-(?<version>[0-9]{1,9}(?:\\.[0-9]{1,9}){0,9}))?");

  private PackageFileName() {}

  /** Reads a file name; what cannot be the name of a package stands for {@code default}. */
  public static PackageName of(String file) {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    String base = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    Matcher form = FORM.matcher(base);
    if (!form.matches()) {
      return new PackageName("default", Version.parse("0"));
    }
    String version = form.group("version");
    return new PackageName(form.group("name"), Version.parse(version == null ? "0" : version));
  }
}
