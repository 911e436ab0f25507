package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.syntax.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Types as a program of a package would write them. */
public final class TypeText {

  private static final Pattern PLAIN =
      Pattern.compile("[!#%&*+\\-/:<=>?@\\\\^|~]+|[A-Za-z_][A-Za-z0-9_-]*");

  private final PackageSymbol home;
  private final Map<TypeParameter, String> blanks = new HashMap<>();

  /** Types as this package writes them. */
  public TypeText(PackageSymbol home) {
    this.home = home;
  }

  /** A name as it is written: in backquotes where it could be taken for something else. */
  static String name(String name) {
    boolean plain =
        PLAIN.matcher(name).matches() && (name.equals("_") || !TokenKind.isReserved(name));
    return plain ? name : "`" + name.replace("`", "\\`") + "`";
  }

  /** The text of a type. */
  public String of(GType type) {
    return switch (type) {
      case GType.Primitive p -> p.toString();
      case GType.Special _ -> "Object";
      case GType.ClassType c -> of(c) + (c.nullable() ? "?" : "");
      case GType.VariableType v -> name(v.parameter()) + (v.nullable() ? "?" : "");
      case GType.ExistentialType e -> "forsome " + existential(e.parameters()) + " " + of(e.body());
    };
  }

  // Each class of a chain has its own share of the type arguments.
  private String of(GType.ClassType type) {
    ClassSymbol symbol = type.symbol();
    if (symbol.enclosing() != null) {
      return of(symbol.supertypes().getLast());
    }
    var parts = new ArrayList<ClassSymbol>();
    for (ClassSymbol at = symbol; at != null; at = at.outer()) {
      parts.addFirst(at);
    }
    String where =
        symbol.home() == home || symbol.home().isBuiltIn() ? "" : symbol.home().name() + ".";
    int from = 0;
    var text = new ArrayList<String>();
    for (ClassSymbol part : parts) {
      int to = Math.min(part.typeParameters().size(), type.arguments().size());
      text.add(name(part.name()) + arguments(type.arguments().subList(from, to)));
      from = to;
    }
    return where + String.join(".", text);
  }

  private String arguments(List<GType> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private String existential(List<TypeParameter> parameters) {
    return parameters.stream()
        .map(p -> name(p) + bounds(p))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  // What was written as a blank needs a name here.
  private String name(TypeParameter parameter) {
    return parameter.name().equals("_")
        ? blanks.computeIfAbsent(parameter, _ -> "_" + (blanks.size() + 1))
        : parameter.name();
  }

  /** Type parameters in brackets, or nothing. */
  String parameters(List<TypeParameter> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(p -> "static " + variance(p) + p.name() + bounds(p))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String variance(TypeParameter parameter) {
    return switch (parameter.variance()) {
      case INVARIANT -> "";
      case COVARIANT -> "+";
      case CONTRAVARIANT -> "-";
    };
  }

  private String bounds(TypeParameter parameter) {
    return " <: " + of(parameter.upper()) + " >: " + of(parameter.lower());
  }
}
