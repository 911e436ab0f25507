package dev.sallyport.ir;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words before the keyword of a declaration, each with its offset in the text. */
final class Modifiers {

  /** What may stand before the keyword of some declaration. */
  enum Modifier {
    EXPORT,
    ENTRY,
    INIT,
    NORETURN,
    NATIVE,
    ABSTRACT,
    FINAL;

    String text() {
      return Family.lower(this);
    }
  }

  private static final Map<String, Modifier> BY_TEXT =
      Stream.of(Modifier.values())
          .collect(Collectors.toUnmodifiableMap(Modifier::text, modifier -> modifier));

  private final Cursor in;
  private final Map<Modifier, Integer> offsets = new EnumMap<>(Modifier.class);

  private Modifiers(Cursor in) {
    this.in = in;
  }

  static boolean isModifier(String word) {
    return BY_TEXT.containsKey(word);
  }

  /** Takes as many as there are. */
  static Modifiers read(Cursor in) {
    var read = new Modifiers(in);
    while (in.at(Token.WORD) && isModifier(in.lexer().string())) {
      Modifier modifier = BY_TEXT.get(in.lexer().string());
      if (read.offsets.putIfAbsent(modifier, in.lexer().start()) != null) {
        in.report(SyntaxCode.REPEATED, "'" + modifier.text() + "'");
      }
      in.lexer().advance();
    }
    return read;
  }

  boolean has(Modifier modifier) {
    return offsets.containsKey(modifier);
  }

  /** Reports those that the declaration cannot have. */
  void allow(String keyword, Modifier... allowed) {
    List<Modifier> list = List.of(allowed);
    String hint =
        list.isEmpty()
            ? "nothing stands before " + keyword
            : "allowed before " + keyword + ": " + join(list);
    offsets.keySet().stream()
        .filter(modifier -> !list.contains(modifier))
        .forEach(modifier -> refuse(modifier, keyword, hint));
  }

  private void refuse(Modifier modifier, String keyword, String hint) {
    int offset = offsets.get(modifier);
    int end = offset + modifier.text().length();
    in.report(offset, end, SyntaxCode.MISPLACED_MODIFIER, modifier.text(), keyword, hint);
  }

  private static String join(List<Modifier> modifiers) {
    return modifiers.stream().map(Modifier::text).collect(Collectors.joining(", "));
  }

  /** What they say about a class. */
  ClassDefinition.Kind kind() {
    if (has(Modifier.ABSTRACT) && has(Modifier.FINAL)) {
      refuse(Modifier.FINAL, "class", "a class is abstract or final, not both");
    }
    if (has(Modifier.ABSTRACT)) {
      return ClassDefinition.Kind.ABSTRACT;
    }
    return has(Modifier.FINAL) ? ClassDefinition.Kind.FINAL : ClassDefinition.Kind.CLASS;
  }

  /** What they say about a function. */
  Set<Function.Attribute> attributes() {
    var found = EnumSet.noneOf(Function.Attribute.class);
    for (Modifier modifier : offsets.keySet()) {
      switch (modifier) {
        case EXPORT -> found.add(Function.Attribute.EXPORT);
        case ENTRY -> found.add(Function.Attribute.ENTRY);
        case INIT -> found.add(Function.Attribute.INIT);
        case NORETURN -> found.add(Function.Attribute.NORETURN);
        case NATIVE -> found.add(Function.Attribute.NATIVE);
        case ABSTRACT, FINAL -> {}
      }
    }
    return found;
  }
}
