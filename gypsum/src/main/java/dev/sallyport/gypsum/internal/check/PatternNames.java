package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.syntax.Pattern;
import java.util.ArrayList;
import java.util.List;

/** The variables that a pattern of a definition binds, from left to right. */
final class PatternNames {

  private PatternNames() {}

  static List<Pattern.Variable> of(Pattern pattern) {
    var names = new ArrayList<Pattern.Variable>();
    collect(pattern, names);
    return names;
  }

  private static void collect(Pattern pattern, List<Pattern.Variable> names) {
    switch (pattern) {
      case Pattern.Variable v -> names.add(v);
      case Pattern.Tuple t -> t.elements().forEach(e -> collect(e, names));
      case Pattern.Group g -> collect(g.inner(), names);
      case Pattern.Destructure d -> d.elements().forEach(e -> collect(e, names));
      case Pattern.Unary u -> collect(u.operand(), names);
      case Pattern.Binary b -> {
        collect(b.left(), names);
        collect(b.right(), names);
      }
      case Pattern.Literal _, Pattern.Blank _, Pattern.Value _ -> {}
    }
  }
}
