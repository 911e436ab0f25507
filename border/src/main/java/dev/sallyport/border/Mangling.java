package dev.sallyport.border;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The symbols under which a shared library has the natives of a package. {@code File.is-file} of
 * {@code std.io} is {@code std__io___File__is_file}.
 *
 * <p>The parts of a name, separated by dots, are joined by two underscores, package and definition
 * by three. Each character that C does not allow becomes one underscore. The type signature of an
 * overloaded definition, in brackets behind its name, is left out.
 */
public final class Mangling {

  private Mangling() {}

  /**
   * Names that have one symbol, so that a library cannot have them all.
   *
   * @param symbol the symbol
   * @param names the full names, sorted; at least two
   */
  public record Collision(String symbol, List<String> names) {}

  /** The symbol of a native. */
  public static String symbol(String packageName, String name) {
    return mangled(packageName) + "___" + mangled(name);
  }

  /** The short form, without the package: {@code File__is_file} for {@code File.is-file}. */
  public static String mangled(String name) {
    var out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      char c = name.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (depth == 0) {
        out.append(c == '.' ? "__" : isPlain(c) ? String.valueOf(c) : "_");
      } else if (c == ')' || c == ']') {
        depth--;
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** The names among these whose symbols are the same, sorted by symbol. */
  public static List<Collision> collisions(Collection<NativeDeclaration> natives) {
    Map<String, TreeSet<String>> bySymbol =
        natives.stream()
            .collect(
                Collectors.groupingBy(
                    n -> symbol(n.packageName(), n.name()),
                    TreeMap::new,
                    Collectors.mapping(
                        NativeDeclaration::fullName, Collectors.toCollection(TreeSet::new))));
    var found = new ArrayList<Collision>();
    bySymbol.forEach(
        (symbol, names) -> {
          if (names.size() > 1) {
            found.add(new Collision(symbol, List.copyOf(names)));
          }
        });
    return found;
  }
}
