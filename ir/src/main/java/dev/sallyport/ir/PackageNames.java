package dev.sallyport.ir;

import java.util.List;

/** Which texts are names of packages. */
final class PackageNames {

  private static final int MOST_PARTS = 100;
  private static final int LONGEST_PART = 1000;

  private PackageNames() {}

  /** Whether a package can be called so. The name {@code java} is taken by Java itself. */
  static boolean isPackageName(String name) {
    return isDotted(name) && !name.equals("java") && !name.startsWith("java.");
  }

  /** Whether the text consists of words separated by dots. */
  static boolean isDotted(String name) {
    if (name.length() > MOST_PARTS * (LONGEST_PART + 1)) {
      return false;
    }
    List<String> parts = List.of(name.split("\\.", -1));
    return parts.size() <= MOST_PARTS && parts.stream().allMatch(PackageNames::isWord);
  }

  private static boolean isWord(String part) {
    return !part.isEmpty()
        && part.length() <= LONGEST_PART
        && isLetter(part.charAt(0))
        && part.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '_');
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
