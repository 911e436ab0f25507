package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.ir.Op;
import dev.sallyport.ir.SimilarNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to do about a name that is not found, or a value that does not fit. */
final class Hints {

  private static final String STD = "std";

  /** What people write who know another language. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("int", "i64"),
          Map.entry("long", "i64"),
          Map.entry("short", "i16"),
          Map.entry("byte", "i8"),
          Map.entry("double", "f64"),
          Map.entry("float", "f64"),
          Map.entry("bool", "boolean"),
          Map.entry("string", "String"),
          Map.entry("str", "String"),
          Map.entry("void", "unit"),
          Map.entry("Unit", "unit"),
          Map.entry("self", "this"),
          Map.entry("nil", "null"),
          Map.entry("True", "true"),
          Map.entry("False", "false"),
          Map.entry("not", "!"));

  private final World world;
  private final PackageSymbol home;

  Hints(World world, PackageSymbol home) {
    this.world = world;
    this.home = home;
  }

  /** The package that is compiled. */
  PackageSymbol home() {
    return home;
  }

  /** What to do about a name that nothing binds. */
  String name(String name, Scope scope) {
    if (ELSEWHERE.containsKey(name)) {
      return "here it is called " + ELSEWHERE.get(name);
    }
    Optional<String> provided = provided(name);
    if (provided.isPresent()) {
      return provided.get();
    }
    if (name.equals("println")) {
      return "write print, and \\n at the end of the text";
    }
    var names = new ArrayList<String>();
    for (Scope at = scope; at != null; at = at.parent()) {
      names.addAll(at.names());
    }
    return similar(name, names, "define it, or import it from its package");
  }

  // How to get it from the first package of the language that defines it.
  private Optional<String> provided(String name) {
    if (home.name().startsWith(STD)) {
      return Optional.empty();
    }
    return Stream.of(STD, STD + ".io")
        .filter(p -> world.packageNamed(p).stream().anyMatch(f -> isPublic(f, name)))
        .findFirst()
        .map(p -> "write import " + p + "." + name + " at the top of the file");
  }

  private static boolean isPublic(PackageSymbol from, String name) {
    return from.find(name).stream().anyMatch(s -> s.is(Flag.PUBLIC));
  }

  private String similar(String name, List<String> names, String otherwise) {
    if (world.problems().areMany()) {
      return otherwise;
    }
    List<String> similar = SimilarNames.of(name, names);
    return similar.isEmpty() ? otherwise : "did you mean " + String.join(" or ", similar) + "?";
  }

  /** What to do about a name that a package does not show. */
  String inPackage(String name, PackageSymbol from) {
    if (!from.find(name).isEmpty()) {
      return "it is there, but not public";
    }
    List<String> shown =
        from.definitions().keySet().stream().filter(n -> isPublic(from, n)).toList();
    return similar(name, shown, "look up what the package " + from.name() + " has");
  }

  /** What to do about a member that a type does not have. */
  String member(String name, GType type) {
    if (type instanceof GType.Primitive p) {
      List<String> names = world.builtIns().memberNames(p);
      return similar(name, names, "a value of type " + p + " has " + listed(names));
    }
    GType.ClassType ofClass = world.types().classOf(type);
    return ofClass == null ? "look up the members of the type" : member(name, ofClass.symbol());
  }

  /** What to do about a member that a class does not have. */
  String member(String name, ClassSymbol symbol) {
    List<String> names = world.members().names(symbol);
    return similar(name, names, "it has " + listed(names));
  }

  private static String listed(List<String> names) {
    String some = names.stream().sorted().limit(12).collect(Collectors.joining(", "));
    return names.isEmpty() ? "no members" : names.size() > 12 ? some + ", ..." : some;
  }

  /** What to do about a value of another type than the place wants. */
  String type(Core value, GType expected) {
    GType found = value.type();
    if (found instanceof GType.Primitive p) {
      return primitive(value, p, expected);
    }
    if (expected instanceof GType.Primitive p) {
      return unboxed(found, p);
    }
    if (found.isObject() && world.types().isSubtype(found.withNullable(false), expected)) {
      return value instanceof Core.Null
          ? "write " + expected + "? as the type if it may be null"
          : "it may be null: write match (...) with case x: " + expected + " for when it is not";
    }
    return isStd(found, "Option")
        ? "take the value out: match (...) with case Some(x), or .get"
        : "give a value of type " + expected;
  }

  /** Whether a type is of a class of the package std. */
  static boolean isStd(GType type, String name) {
    return type instanceof GType.ClassType c
        && c.symbol().name().equals(name)
        && c.symbol().home() != null
        && c.symbol().home().name().equals(STD);
  }

  private static String unboxed(GType found, GType.Primitive expected) {
    if (isStd(found, box(expected))) {
      return "take the value out of its box: .value";
    }
    return expected == GType.Primitive.UNIT
        ? "add a last line () if the value does not matter"
        : "give a value of type " + expected;
  }

  /** The class in std that holds a value of a primitive type. */
  static String box(GType.Primitive type) {
    String name = type.toString();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** What a type argument must be, for one that is out of bounds. */
  String bounds(TypeParameter parameter, GType argument, Substitution substitution) {
    GType upper = substitution.apply(parameter.upper());
    GType lower = substitution.apply(parameter.lower());
    String above = lower.equals(world.types().nothingType()) ? "" : " and >: " + lower;
    boolean text = argument.equals(world.builtIns().type("String"));
    boolean key = isStd(upper, "Hash") && text;
    return "<: " + upper + above + (key ? "; a text is one in the box std.StringKey" : "");
  }

  private static boolean isBox(GType type) {
    return Arrays.stream(GType.Primitive.values())
        .anyMatch(p -> p != GType.Primitive.UNIT && isStd(type, box(p)));
  }

  /** What to do about a value that is no object. */
  static String boxing(GType.Primitive type) {
    return type == GType.Primitive.UNIT
        ? "it has no value: name an object in its place"
        : "put it into a box: " + box(type) + ".of(...)";
  }

  /** What to do about a type that is no class. */
  static String boxed(GType.Primitive type) {
    return type == GType.Primitive.UNIT
        ? "name a class; Object will do where the value does not matter"
        : "write " + box(type) + ", the box of std";
  }

  private String primitive(Core value, GType.Primitive found, GType expected) {
    if (found == GType.Primitive.UNIT) {
      return "it gives no value: end it with an expression of type " + expected;
    }
    if (expected instanceof GType.Primitive p) {
      return isNumber(found) && isNumber(p) ? converted(value, p) : "give a value of type " + p;
    }
    if (expected.equals(world.builtIns().type("String"))) {
      return "write .to-string behind it, or put it into a text: $\"{...}\"";
    }
    return isStd(expected, box(found)) || expected instanceof GType.VariableType
        ? boxing(found)
        : "give a value of type " + expected;
  }

  private static boolean isNumber(GType.Primitive type) {
    return type != GType.Primitive.UNIT && type != GType.Primitive.BOOLEAN;
  }

  private static boolean isFloat(GType.Primitive type) {
    return type == GType.Primitive.F32 || type == GType.Primitive.F64;
  }

  private static String converted(Core value, GType.Primitive to) {
    boolean whole = !isFloat(to);
    if (value instanceof Core.Constant c && c.value() instanceof Op.IntConst i) {
      String suffix = to == GType.Primitive.I64 ? "" : to.toString();
      return "write " + i.value() + (whole ? suffix : to == GType.Primitive.F64 ? ".0" : ".0f32");
    }
    return "convert it: .to-" + to;
  }

  /** What to do about two operands that no operator takes. */
  String operands(Core left, Core right) {
    GType text = world.builtIns().type("String");
    if (left.type().equals(text) || right.type().equals(text)) {
      return "write .to-string behind what is no text, or put it into one: $\"{...}\"";
    }
    if (left.type() instanceof GType.Primitive a
        && right.type() instanceof GType.Primitive b
        && a != b
        && isNumber(a)
        && isNumber(b)) {
      boolean onTheLeft =
          left instanceof Core.Constant && (!(right instanceof Core.Constant) || isFloat(b));
      return "both sides must have one type; "
          + (onTheLeft
              ? "on the left " + converted(left, b)
              : "on the right " + converted(right, a));
    }
    return isBox(left.type()) || isBox(right.type())
        ? "take the number out of its box: .value"
        : "compare objects by ===, or define the operator as a method";
  }

  /** What to do about arguments that the only function there is does not take. */
  String arguments(List<Core> arguments, List<GType> parameters) {
    if (arguments.size() != parameters.size()) {
      return "; it takes " + parameters.size() + ", not " + arguments.size();
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!world.types().isSubtype(arguments.get(i).type(), parameters.get(i))) {
        String which = parameters.size() == 1 ? "" : "argument " + (i + 1) + ", ";
        return "; " + which + type(arguments.get(i), parameters.get(i));
      }
    }
    return "";
  }
}
