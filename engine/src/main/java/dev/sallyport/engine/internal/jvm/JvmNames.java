package dev.sallyport.engine.internal.jvm;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names of JVM classes and members for guest names. Stack traces show them, so they stay as close
 * to the guest's as the JVM allows: the functions of package {@code demo} stand in a class {@code
 * demo}, its class {@code Account} is {@code demo.Account}.
 */
final class JvmNames {

  private static final int LONGEST = 200;
  private static final Pattern FORBIDDEN = Pattern.compile("[.;\\[/]");
  private static final Set<String> RESERVED_ROOTS =
      Set.of("java", "javax", "jdk", "sun", "com", "dev");

  private JvmNames() {}

  /** The class that holds a package's functions; further ones have a number behind it. */
  static String functionsClass(String packageName, int index) {
    return index == 0 ? root(packageName) : root(packageName) + "$" + index;
  }

  /** The class that holds a package's globals, one object for each context. */
  static String globalsClass(String packageName) {
    return root(packageName) + "$globals";
  }

  /** The class of a guest class or trait. */
  static String guestClass(String packageName, String name) {
    return root(packageName) + "." + member(name);
  }

  // Guest packages must not look as if they were the JDK's or ours to a class loader.
  private static String root(String packageName) {
    String first = packageName.split("\\.", 2)[0];
    return RESERVED_ROOTS.contains(first) ? "guest." + packageName : packageName;
  }

  /** A method or field. Different guest names give different names. */
  static String member(String name) {
    var out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean ambiguous = i + 1 < name.length() && name.charAt(i + 1) == 'x';
      if (c == '.' && !ambiguous) {
        out.append('$');
      } else if (".;[/<>$:\\".indexOf(c) >= 0 || Character.isISOControl(c)) {
        out.append("$x").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    return out.length() <= LONGEST ? out.toString() : shortened(out.toString());
  }

  /** A local variable, for debuggers; different guest names may give the same name. */
  static String variable(String name) {
    // Debuggers take a variable of this name for what they show by themselves, and hide it.
    return name.equals("this") ? "self" : FORBIDDEN.matcher(name).replaceAll("_");
  }

  private static String shortened(String name) {
    UUID digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_16BE));
    return name.substring(0, LONGEST) + "$x" + digest;
  }
}
