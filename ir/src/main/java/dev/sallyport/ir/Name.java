package dev.sallyport.ir;

import java.util.Objects;

/**
 * The name of a function, class or global: of this module, or of an imported package. Names are
 * ordered by package, then by text, so that hash tables stay fast when somebody makes many names of
 * the same hash code.
 *
 * @param packageName the imported package, or the empty string for this module
 * @param text the name inside that package, never empty
 */
public record Name(String packageName, String text) implements Comparable<Name> {

  /** Checks that both parts are present and the text is not empty. */
  public Name {
    Objects.requireNonNull(packageName);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a name is not empty");
    }
  }

  /** A name of this module. */
  public static Name local(String text) {
    return new Name("", text);
  }

  /** A name of an imported package. */
  public static Name imported(String packageName, String text) {
    return new Name(packageName, text);
  }

  /** Whether the name belongs to an imported package. */
  public boolean isImported() {
    return !packageName.isEmpty();
  }

  // Written out, here and in hashCode: what the JVM makes for records is slow when it is first
  // used.
  @Override
  public boolean equals(Object other) {
    return other instanceof Name that
        && text.equals(that.text)
        && packageName.equals(that.packageName);
  }

  @Override
  public int hashCode() {
    return 31 * packageName.hashCode() + text.hashCode();
  }

  @Override
  public int compareTo(Name other) {
    int order = packageName.compareTo(other.packageName);
    return order != 0 ? order : text.compareTo(other.text);
  }

  /** The text form: {@code "gcd"} or {@code "math"::"gcd"}. */
  @Override
  public String toString() {
    return isImported() ? quote(packageName) + "::" + quote(text) : quote(text);
  }

  /**
   * Writes a string as a literal of the {@code .sir} language: in double quotes, with {@code \"},
   * {@code \\}, {@code \n}, {@code \r}, {@code \t} and four-digit unicode escapes where needed.
   */
  public static String quote(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      appendEscaped(out, text.charAt(i));
    }
    return out.append('"').toString();
  }

  private static void appendEscaped(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c == 0x7f || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
