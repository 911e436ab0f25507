package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The third pass: the types that functions and variables declare. */
final class Signatures {

  private final World world;
  private final TypeResolver resolver;
  private final Problems problems;
  private final FlagRules rules;

  Signatures(World world, TypeResolver resolver) {
    this.world = world;
    this.resolver = resolver;
    this.problems = world.problems();
    this.rules = new FlagRules(problems);
  }

  void run(Declarations declarations) {
    declarations.functions().forEach(this::function);
    declarations.elements().forEach(this::elements);
    declarations.variables().forEach(this::variable);
    declarations.functions().forEach(this::checkBody);
  }

  private void function(Declarations.FunctionDecl declared) {
    FunctionSymbol symbol = declared.symbol();
    Scope.OfFunction scope = declared.scope();
    declared.tree().ifPresent(t -> typeParameters(t, symbol, scope));
    var parameters = new ArrayList<VariableSymbol>();
    declared.parameters().forEach(p -> parameters.add(parameter(p, symbol, scope)));
    symbol.setParameters(parameters);
    if (declared.classTree().isPresent()) {
      fields(declared);
    }
    if (symbol.kind() == FunctionSymbol.Kind.CONSTRUCTOR) {
      symbol.setResult(GType.Primitive.UNIT);
      declared.tree().flatMap(Defn.Function::result).ifPresent(this::constructorResult);
    } else {
      declared
          .tree()
          .flatMap(Defn.Function::result)
          .ifPresent(t -> symbol.setResult(resolver.resolve(t, scope)));
    }
  }

  private void constructorResult(TypeTree tree) {
    problems.add(GypsumCode.CONSTRUCTOR_WITH_RESULT, tree.pos());
  }

  private void typeParameters(Defn.Function tree, FunctionSymbol symbol, Scope.OfFunction scope) {
    var parameters = new ArrayList<TypeParameter>();
    var names = new HashSet<String>();
    for (TypeTree.Parameter p : Declarer.checked(tree.typeParameters(), false, rules, problems)) {
      if (!names.add(p.name())) {
        problems.add(GypsumCode.ALREADY_DECLARED, p.pos(), p.name());
      }
      TypeParameter parameter = TypeResolver.parameter(p);
      parameters.add(parameter);
      scope.add(parameter);
    }
    symbol.setTypeParameters(parameters);
    resolver.bound(tree.typeParameters(), parameters, scope);
  }

  /** A parameter: its variable, or one to take apart if it is a pattern. */
  VariableSymbol parameter(Defn.Parameter tree, FunctionSymbol symbol, Scope.OfFunction scope) {
    if (symbol.kind() != FunctionSymbol.Kind.CONSTRUCTOR) {
      rules.flags(tree.attributes(), FlagRules.Place.NOTHING_ALLOWED);
    }
    String name = tree.pattern() instanceof Pattern.Variable v ? v.name() : "_";
    Pos pos = tree.pattern() instanceof Pattern.Variable v ? v.namePos() : tree.pos();
    var variable =
        new VariableSymbol(
            name, VariableSymbol.Kind.PARAMETER, tree.mutable(), java.util.Set.of(), pos);
    variable.setFunction(symbol);
    variable.setAlwaysSet(true);
    variable.setType(type(tree.pattern(), scope));
    if (tree.pattern() instanceof Pattern.Variable) {
      if (scope.own(name).stream().anyMatch(VariableSymbol.class::isInstance)) {
        problems.add(GypsumCode.ALREADY_DECLARED, pos, name);
      }
      scope.add(variable);
    }
    return variable;
  }

  // The type of a parameter comes from the types in its pattern.
  private GType type(Pattern pattern, Scope scope) {
    return switch (pattern) {
      case Pattern.Variable v -> declared(v.type(), v.name(), v.pos(), scope);
      case Pattern.Blank b -> declared(b.type(), "_", b.pos(), scope);
      case Pattern.Group g -> type(g.inner(), scope);
      case Pattern.Tuple t -> tuple(t, scope);
      case Pattern.Literal _,
          Pattern.Value _,
          Pattern.Destructure _,
          Pattern.Unary _,
          Pattern.Binary _ ->
          error(GypsumCode.REFUTABLE_PATTERN, pattern.pos());
    };
  }

  private GType error(GypsumCode code, Pos pos, Object... arguments) {
    problems.add(code, pos, arguments);
    return GType.Special.ERROR;
  }

  private GType declared(Optional<TypeTree> tree, String name, Pos pos, Scope scope) {
    return tree.map(t -> resolver.resolve(t, scope))
        .orElseGet(() -> error(GypsumCode.TYPE_NOT_SPECIFIED, pos, name));
  }

  private GType tuple(Pattern.Tuple tuple, Scope scope) {
    List<GType> elements = Lists.map(tuple.elements(), e -> type(e, scope));
    if (elements.size() > TypeResolver.MOST_ELEMENTS) {
      return error(GypsumCode.TUPLE_TOO_LONG, tuple.pos(), TypeResolver.MOST_ELEMENTS);
    }
    ClassSymbol symbol = world.std("Tuple" + elements.size());
    if (symbol == null) {
      return error(GypsumCode.NEEDS_STD, tuple.pos(), "Tuple" + elements.size());
    }
    boolean objects = elements.stream().allMatch(e -> e.isObject() || e.isSpecial());
    return objects
        ? new GType.ClassType(symbol, elements, false)
        : error(GypsumCode.PRIMITIVE_IN_TUPLE, tuple.pos(), elements);
  }

  // The parameters of a primary constructor have the types of the fields they become.
  private void fields(Declarations.FunctionDecl declared) {
    ClassSymbol owner = declared.symbol().owner();
    for (VariableSymbol parameter : declared.symbol().parameters()) {
      for (Symbol member : owner.own(parameter.name())) {
        if (member instanceof VariableSymbol field && !field.hasType()) {
          field.setType(parameter.type());
        }
      }
    }
  }

  private void elements(Declarations.ElementsDecl declared) {
    GType type = resolver.resolve(declared.tree().type(), declared.scope());
    ClassSymbol.Elements old = declared.owner().elements().orElseThrow();
    declared
        .owner()
        .setElements(
            new ClassSymbol.Elements(
                type, old.getter(), old.setter(), old.length(), old.constant()));
    VariableSymbol index = element("index", GType.Primitive.I32, old.getter());
    old.getter().setParameters(List.of(index));
    old.getter().setResult(type);
    old.setter()
        .setParameters(
            List.of(
                element("index", GType.Primitive.I32, old.setter()),
                element("value", type, old.setter())));
    old.setter().setResult(GType.Primitive.UNIT);
    old.length().setResult(GType.Primitive.I32);
  }

  private static VariableSymbol element(String name, GType type, FunctionSymbol of) {
    var variable =
        new VariableSymbol(
            name, VariableSymbol.Kind.PARAMETER, false, java.util.Set.of(), of.pos());
    variable.setFunction(of);
    variable.setAlwaysSet(true);
    variable.setType(type);
    return variable;
  }

  private void variable(Declarations.VariableDecl declared) {
    for (Declarations.Bound bound : declared.bound()) {
      bound
          .pattern()
          .type()
          .ifPresent(t -> bound.symbol().setType(resolver.resolve(t, declared.scope())));
    }
  }

  private void checkBody(Declarations.FunctionDecl declared) {
    if (declared.tree().isEmpty()) {
      return;
    }
    Defn.Function tree = declared.tree().get();
    FunctionSymbol symbol = declared.symbol();
    GypsumCode problem = tree.body().isEmpty() ? withoutBody(symbol) : withBody(symbol);
    if (problem != null) {
      problems.add(problem, tree.namePos(), symbol.name());
    }
    if (tree.body().isEmpty() && !symbol.hasResult()) {
      if (problem != GypsumCode.MUST_HAVE_BODY) {
        problems.add(GypsumCode.RESULT_NOT_SPECIFIED, tree.namePos(), symbol.name());
      }
      symbol.setResult(GType.Special.ERROR);
    }
  }

  private static GypsumCode withBody(FunctionSymbol symbol) {
    if (symbol.is(Flag.NATIVE)) {
      return GypsumCode.NATIVE_WITH_BODY;
    }
    return symbol.is(Flag.ABSTRACT) ? GypsumCode.ABSTRACT_WITH_BODY : null;
  }

  private GypsumCode withoutBody(FunctionSymbol symbol) {
    if (symbol.is(Flag.NATIVE)) {
      boolean inTrait = symbol.owner() != null && symbol.owner().isTrait();
      return inTrait && symbol.needsReceiver() ? GypsumCode.NATIVE_IN_TRAIT : null;
    }
    boolean inTrait = symbol.owner() != null && symbol.owner().isTrait();
    if (symbol.kind() == FunctionSymbol.Kind.METHOD && inTrait) {
      return null;
    }
    if (!symbol.is(Flag.ABSTRACT)) {
      return GypsumCode.MUST_HAVE_BODY;
    }
    return symbol.owner() == null || !symbol.owner().is(Flag.ABSTRACT)
        ? GypsumCode.ABSTRACT_IN_CONCRETE
        : null;
  }
}
