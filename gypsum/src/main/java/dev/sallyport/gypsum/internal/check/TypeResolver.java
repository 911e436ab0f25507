package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;

/** Finds out which type a written type is. */
final class TypeResolver {

  static final int MOST_ELEMENTS = 10;
  private static final int MOST_PARAMETERS = 9;

  private final World world;
  private final Problems problems;
  private final Access access;
  private final List<Runnable> later = new ArrayList<>();
  private List<TypeParameter> notYet = List.of();
  private boolean headersKnown;

  TypeResolver(World world, Access access) {
    this.world = world;
    this.problems = world.problems();
    this.access = access;
  }

  /** From now on all classes have bounds and supertypes: what waited for that is checked. */
  void headersAreKnown() {
    headersKnown = true;
    later.forEach(Runnable::run);
    later.clear();
  }

  /** Headers of more classes are about to be read. */
  void headersAreOpen() {
    headersKnown = false;
  }

  private void whenHeadersAreKnown(Runnable check) {
    if (headersKnown) {
      check.run();
    } else {
      later.add(check);
    }
  }

  /** The type of a value. */
  GType resolve(TypeTree tree, Scope scope) {
    return resolve(tree, scope, null);
  }

  // In places where a blank may stand, the list collects the parameters it stands for.
  private GType resolve(TypeTree tree, Scope scope, List<TypeParameter> blanks) {
    return switch (tree) {
      case TypeTree.Primitive p -> GType.Primitive.valueOf(p.word().name());
      case TypeTree.Blank b -> blank(b, blanks);
      case TypeTree.Named n -> named(n, scope);
      case TypeTree.Tuple t -> tuple(t, scope);
      case TypeTree.Function f -> function(f, scope);
      case TypeTree.ForSome f -> forSome(f, scope);
      case TypeTree.Erroneous _ -> GType.Special.ERROR;
    };
  }

  private GType blank(TypeTree.Blank tree, List<TypeParameter> blanks) {
    if (blanks == null) {
      return error(GypsumCode.BLANK_TYPE, tree.pos());
    }
    var parameter = new TypeParameter("_", TypeParameter.Variance.INVARIANT, tree.pos());
    parameter.bound(world.types().objectType(), world.types().nothingType());
    blanks.add(parameter);
    return parameter.type();
  }

  private GType error(GypsumCode code, Pos pos, Object... arguments) {
    problems.add(code, pos, arguments);
    return GType.Special.ERROR;
  }

  private GType named(TypeTree.Named tree, Scope scope) {
    var blanks = new ArrayList<TypeParameter>();
    GType type = new Walk(scope, blanks).walk(tree);
    if (type == GType.Special.ERROR) {
      return type;
    }
    GType nullable = tree.nullable() ? type.withNullable(true) : type;
    return blanks.isEmpty() ? nullable : new GType.ExistentialType(blanks, nullable);
  }

  /** Goes along a dotted name. */
  private final class Walk {
    private final Scope scope;
    private final List<TypeParameter> blanks;

    Walk(Scope scope, List<TypeParameter> blanks) {
      this.scope = scope;
      this.blanks = blanks;
    }

    GType walk(TypeTree.Named tree) {
      TypeTree.Part first = tree.parts().getFirst();
      Scope.Found found = scope.find(first.name());
      if (found == null && problems.isDoubtful(first.name())) {
        return GType.Special.ERROR;
      }
      if (found == null) {
        String hint = access.hints().name(first.name(), scope);
        return error(GypsumCode.NOT_FOUND, first.pos(), first.name(), hint);
      }
      Object at = step(first, typeSymbol(found.symbols()), null);
      for (TypeTree.Part part : tree.parts().subList(1, tree.parts().size())) {
        at = at == null ? null : step(part, inside(at, part), at);
      }
      return at instanceof GType type ? type : at == null ? GType.Special.ERROR : notAType(tree);
    }

    private GType notAType(TypeTree.Named tree) {
      return error(GypsumCode.NOT_A_TYPE, tree.pos(), tree.parts().getLast().name());
    }

    private Symbol inside(Object at, TypeTree.Part part) {
      return switch (at) {
        case PackageSymbol p ->
            access.inPackage(p, part.name(), world).stream()
                .reduce((a, b) -> typeSymbol(List.of(a, b)))
                .orElse(null);
        case GType.ClassType c -> typeSymbol(world.members().of(c.symbol(), part.name()));
        default -> null;
      };
    }

    private static Symbol typeSymbol(List<Symbol> symbols) {
      return symbols.stream()
          .filter(s -> s instanceof ClassSymbol || s instanceof TypeParameter)
          .findFirst()
          .orElse(symbols.isEmpty() ? null : symbols.getFirst());
    }

    // A package, a type, or null if that was reported.
    private Object step(TypeTree.Part part, Symbol symbol, Object prefix) {
      return switch (symbol) {
        case null -> report(GypsumCode.NOT_FOUND, part);
        case PackageSymbol p -> p;
        case TypeParameter p -> variable(part, p);
        case ClassSymbol c -> classType(part, c, prefix);
        case FunctionSymbol _, VariableSymbol _ -> report(GypsumCode.NOT_A_TYPE, part);
      };
    }

    private Object report(GypsumCode code, TypeTree.Part part) {
      problems.add(code, part.pos(), part.name(), "name a public class or trait");
      return null;
    }

    // A bound speaks of its own parameter and of those before it.
    private Object variable(TypeTree.Part part, TypeParameter parameter) {
      if (notYet.contains(parameter)) {
        return report(GypsumCode.USED_BEFORE_DEFINED, part);
      }
      return part.arguments().isEmpty()
          ? parameter.type()
          : report(GypsumCode.TYPE_ARGUMENTS_ON_VARIABLE, part);
    }

    private Object classType(TypeTree.Part part, ClassSymbol symbol, Object prefix) {
      access.check(symbol, part.pos(), scope);
      var arguments = new ArrayList<>(implied(symbol, prefix));
      part.arguments().forEach(a -> arguments.add(object(a, scope, blanks)));
      var type = new GType.ClassType(symbol, arguments, false);
      whenHeadersAreKnown(() -> checkArguments(type, part.pos()));
      return type;
    }
  }

  /** The arguments for parameters that a class has from the classes around it. */
  static List<GType> implied(ClassSymbol symbol, Object prefix) {
    if (symbol.outer() == null) {
      return List.of();
    }
    return prefix instanceof GType.ClassType c
        ? c.arguments().subList(0, Math.min(c.arguments().size(), outerCount(symbol)))
        : symbol.outer().thisType().arguments();
  }

  private static int outerCount(ClassSymbol symbol) {
    return symbol.outer().typeParameters().size();
  }

  /** Reports type arguments that are too few, too many, or out of bounds. */
  boolean checkArguments(GType.ClassType type, Pos pos) {
    List<TypeParameter> parameters = type.symbol().typeParameters();
    if (parameters.size() != type.arguments().size()) {
      problems.add(
          GypsumCode.WRONG_TYPE_ARGUMENT_COUNT,
          pos,
          type.symbol().name(),
          parameters.size(),
          type.arguments().size());
      return false;
    }
    return checkBounds(parameters, type.arguments(), pos, Substitution.of(type));
  }

  /** Reports type arguments that are out of bounds. */
  boolean checkBounds(
      List<TypeParameter> parameters, List<GType> arguments, Pos pos, Substitution substitution) {
    for (int i = 0; i < parameters.size(); i++) {
      if (!isBlank(arguments.get(i))
          && !world.types().inBounds(parameters.get(i), arguments.get(i), substitution)) {
        problems.add(
            GypsumCode.TYPE_ARGUMENT_OUT_OF_BOUNDS,
            pos,
            arguments.get(i),
            parameters.get(i).name(),
            access.hints().bounds(parameters.get(i), arguments.get(i), substitution));
        return false;
      }
      adoptBounds(parameters.get(i), arguments.get(i), substitution);
    }
    return true;
  }

  private static boolean isBlank(GType type) {
    return type instanceof GType.VariableType v && v.parameter().name().equals("_");
  }

  // A blank has the bounds of the parameter that it is an argument for.
  private static void adoptBounds(
      TypeParameter parameter, GType argument, Substitution substitution) {
    if (isBlank(argument)) {
      ((GType.VariableType) argument)
          .parameter()
          .bound(substitution.apply(parameter.upper()), substitution.apply(parameter.lower()));
    }
  }

  private GType tuple(TypeTree.Tuple tree, Scope scope) {
    int size = tree.elements().size();
    if (size > MOST_ELEMENTS) {
      return error(GypsumCode.TUPLE_TOO_LONG, tree.pos(), MOST_ELEMENTS);
    }
    var blanks = new ArrayList<TypeParameter>();
    var arguments = new ArrayList<GType>();
    tree.elements().forEach(e -> arguments.add(object(e, scope, blanks)));
    return std("Tuple" + size, arguments, tree.nullable(), blanks, tree.pos());
  }

  /** A type argument of a call. */
  GType argument(TypeTree tree, Scope scope) {
    return object(tree, scope, null);
  }

  private GType object(TypeTree tree, Scope scope, List<TypeParameter> blanks) {
    GType type = resolve(tree, scope, blanks);
    return type instanceof GType.Primitive primitive
        ? error(GypsumCode.PRIMITIVE_TYPE_ARGUMENT, tree.pos(), type, Hints.boxed(primitive))
        : type;
  }

  private GType function(TypeTree.Function tree, Scope scope) {
    if (tree.parameters().size() > MOST_PARAMETERS) {
      return error(GypsumCode.FUNCTION_TYPE_TOO_LONG, tree.pos(), MOST_PARAMETERS);
    }
    var arguments = new ArrayList<GType>();
    arguments.add(object(tree.result(), scope, null));
    tree.parameters().forEach(p -> arguments.add(object(p, scope, null)));
    return std("Function" + tree.parameters().size(), arguments, false, List.of(), tree.pos());
  }

  private GType std(
      String name, List<GType> arguments, boolean nullable, List<TypeParameter> blanks, Pos pos) {
    ClassSymbol symbol = world.std(name);
    if (symbol == null) {
      return error(GypsumCode.NEEDS_STD, pos, name);
    }
    var type = new GType.ClassType(symbol, arguments, nullable);
    return blanks.isEmpty() ? type : new GType.ExistentialType(blanks, type);
  }

  private GType forSome(TypeTree.ForSome tree, Scope scope) {
    var inside = new Scope.Names(scope);
    var parameters = new ArrayList<TypeParameter>();
    for (TypeTree.Parameter parameter : tree.parameters()) {
      if (!parameter.attributes().isEmpty() || parameter.variance() != ' ') {
        Pos pos =
            parameter.attributes().isEmpty()
                ? parameter.pos()
                : parameter.attributes().getFirst().pos();
        problems.add(GypsumCode.FLAGS_ON_EXISTENTIAL, pos, parameter.name());
      }
      parameters.add(declare(parameter, inside));
    }
    bound(tree.parameters(), parameters, inside);
    GType body = resolve(tree.body(), inside);
    if (!(body instanceof GType.ClassType) && body != GType.Special.ERROR) {
      return error(GypsumCode.NOT_A_TYPE, tree.body().pos(), body);
    }
    return body == GType.Special.ERROR ? body : new GType.ExistentialType(parameters, body);
  }

  private TypeParameter declare(TypeTree.Parameter tree, Scope.Names scope) {
    var parameter = parameter(tree);
    if (!scope.own(tree.name()).isEmpty()) {
      problems.add(GypsumCode.ALREADY_DECLARED, tree.pos(), tree.name());
    }
    scope.add(tree.name(), parameter);
    return parameter;
  }

  /** A type parameter without bounds yet. */
  static TypeParameter parameter(TypeTree.Parameter tree) {
    return new TypeParameter(tree.name(), variance(tree.variance()), tree.pos());
  }

  private static TypeParameter.Variance variance(char sign) {
    return switch (sign) {
      case '+' -> TypeParameter.Variance.COVARIANT;
      case '-' -> TypeParameter.Variance.CONTRAVARIANT;
      default -> TypeParameter.Variance.INVARIANT;
    };
  }

  /** Sets the bounds of type parameters. */
  void bound(List<TypeTree.Parameter> trees, List<TypeParameter> parameters, Scope scope) {
    for (int i = 0; i < trees.size(); i++) {
      TypeTree.Parameter tree = trees.get(i);
      TypeParameter parameter = parameters.get(i);
      parameter.bound(world.types().objectType(), world.types().nothingType());
      notYet = parameters.subList(i + 1, parameters.size());
      GType upper = tree.upper().map(t -> bound(t, scope)).orElse(parameter.upper());
      GType lower = tree.lower().map(t -> bound(t, scope)).orElse(parameter.lower());
      parameter.bound(upper, lower);
      whenHeadersAreKnown(() -> checkBounds(parameter, tree));
    }
    notYet = List.of();
    checkCycles(trees, parameters);
  }

  private GType bound(TypeTree tree, Scope scope) {
    GType type = resolve(tree, scope);
    boolean fits = type instanceof GType.ClassType || type instanceof GType.VariableType;
    if (type.isSpecial()) {
      return world.types().objectType();
    }
    if (!fits || type.isNullable()) {
      problems.add(GypsumCode.NOT_A_BOUND, tree.pos(), type);
      return world.types().objectType();
    }
    return type;
  }

  private void checkBounds(TypeParameter parameter, TypeTree.Parameter tree) {
    if (!world.types().isSubtype(parameter.lower(), parameter.upper())) {
      problems.add(GypsumCode.BOUNDS_REVERSED, tree.pos(), parameter.lower(), parameter.upper());
    }
  }

  // A parameter whose bound is itself, directly or through others, has no bound.
  private void checkCycles(List<TypeTree.Parameter> trees, List<TypeParameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      GType at = parameters.get(i).upper();
      for (int n = 0; n <= parameters.size() && at instanceof GType.VariableType v; n++) {
        at = v.parameter().upper();
      }
      if (at instanceof GType.VariableType) {
        problems.add(GypsumCode.INHERITANCE_CYCLE, trees.get(i).pos(), trees.get(i).name());
        parameters.get(i).bound(world.types().objectType(), world.types().nothingType());
      }
    }
  }
}
