package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns patterns into steps: checks that may fail, and names for what was found. */
final class Patterns {

  private final Elaborator elaborator;
  private final World world;
  private final Types types;
  private final Matchers matchers;

  Patterns(Elaborator elaborator) {
    this.elaborator = elaborator;
    this.world = elaborator.world();
    this.types = world.types();
    this.matchers = new Matchers(elaborator);
  }

  /** The steps of a pattern of a case; what it binds goes into the scope of the case. */
  void match(Pattern pattern, Core subject, List<Core.Step> steps, Env env, Scope.Names bindings) {
    switch (pattern) {
      case Pattern.Literal l -> literal(l, subject, steps, env);
      case Pattern.Blank b -> b.type().ifPresent(t -> test(t, subject, steps, env));
      case Pattern.Variable v -> variable(v, subject, steps, env, bindings);
      case Pattern.Value v -> value(v, subject, steps, env);
      case Pattern.Group g -> match(g.inner(), subject, steps, env, bindings);
      case Pattern.Tuple t -> tuple(t.elements(), t.pos(), subject, steps, env, bindings);
      case Pattern.Destructure d ->
          destructure(matchers.named(d, subject, env), d.elements(), d.pos(), steps, env, bindings);
      case Pattern.Unary u ->
          destructure(
              matchers.operator(u.operator(), u.operatorPos(), subject, env),
              List.of(u.operand()),
              u.pos(),
              steps,
              env,
              bindings);
      case Pattern.Binary b ->
          destructure(
              matchers.operator(b.operator(), b.operatorPos(), subject, env),
              List.of(b.left(), b.right()),
              b.pos(),
              steps,
              env,
              bindings);
    }
  }

  private void fail(GypsumCode code, Pos pos, Object... arguments) {
    world.problems().add(code, pos, arguments);
  }

  private void literal(Pattern.Literal pattern, Core subject, List<Core.Step> steps, Env env) {
    Core value = elaborator.expression(pattern.value(), env);
    if (subject.type().isSpecial() || value.type().isSpecial()) {
      return;
    }
    if (value instanceof Core.Constant && value.type().isObject()) {
      string(value, subject, steps, env);
    } else {
      compare(value, subject, steps, env);
    }
  }

  // The text of a string counts; any other object does not match.
  private void string(Core value, Core subject, List<Core.Step> steps, Env env) {
    GType string = world.builtIns().type("String");
    if (!subject.type().isObject()) {
      fail(GypsumCode.PATTERN_TYPE, value.pos(), value.type(), subject.type());
      return;
    }
    if (!subject.type().equals(string)) {
      steps.add(new Core.Check(new Core.IsInstance(value.pos(), subject, string)));
    }
    Core text = new Core.Cast(subject.pos(), string, subject);
    equal(text, value, steps, env);
  }

  private void equal(Core left, Core right, List<Core.Step> steps, Env env) {
    Env plain = new Env(new Scope.Names(null), env.body());
    Optional<Core> equal =
        elaborator.operators().apply("==", right.pos(), right.pos(), left, right, plain);
    if (equal.isPresent()) {
      steps.add(new Core.Check(equal.get()));
    } else {
      fail(GypsumCode.PATTERN_TYPE, right.pos(), right.type(), left.type());
    }
  }

  private void compare(Core value, Core subject, List<Core.Step> steps, Env env) {
    if (value.type().isSpecial() || subject.type().isSpecial()) {
      return;
    }
    if (value.type().isObject() && subject.type().isObject()) {
      steps.add(new Core.Check(new Core.IsSame(value.pos(), subject, value)));
    } else if (value.type() != GType.Primitive.UNIT || subject.type() != GType.Primitive.UNIT) {
      equal(subject, value, steps, env);
    }
  }

  private void value(Pattern.Value pattern, Core subject, List<Core.Step> steps, Env env) {
    compare(elaborator.expression(expression(pattern.parts()), env), subject, steps, env);
  }

  /** A dotted name as the expression that it would be. */
  static Expr expression(List<TypeTree.Part> parts) {
    Expr at = null;
    for (TypeTree.Part part : parts) {
      at =
          at == null
              ? new Expr.Name(part.pos(), part.name())
              : new Expr.Property(at.pos().to(part.pos()), at, part.name(), part.pos());
      if (!part.arguments().isEmpty()) {
        at = new Expr.Call(at.pos(), at, part.arguments(), Optional.empty());
      }
    }
    return at;
  }

  private void variable(
      Pattern.Variable pattern,
      Core subject,
      List<Core.Step> steps,
      Env env,
      Scope.Names bindings) {
    boolean known = env.scope().find(pattern.name()) != null;
    if (known && pattern.type().isPresent()) {
      fail(GypsumCode.TYPED_PATTERN_IS_KNOWN, pattern.pos(), pattern.name());
    } else if (known) {
      Core value = elaborator.expression(new Expr.Name(pattern.pos(), pattern.name()), env);
      compare(value, subject, steps, env);
      return;
    }
    Core found = subject;
    if (pattern.type().isPresent()) {
      found = test(pattern.type().get(), subject, steps, env);
    }
    bind(pattern.name(), pattern.namePos(), found, steps, env, bindings);
  }

  private void bind(
      String name, Pos pos, Core value, List<Core.Step> steps, Env env, Scope.Names bindings) {
    if (!bindings.own(name).isEmpty()) {
      fail(GypsumCode.ALREADY_DECLARED, pos, name);
    }
    var symbol = new VariableSymbol(name, VariableSymbol.Kind.LOCAL, false, Set.of(), pos);
    symbol.setFunction(env.function());
    symbol.setAlwaysSet(true);
    symbol.setType(value.type());
    bindings.add(name, symbol);
    steps.add(new Core.Let(symbol, value));
  }

  // Checks at run time that the value has a type, and gives it under that type.
  private Core test(TypeTree tree, Core subject, List<Core.Step> steps, Env env) {
    GType type = elaborator.resolver().resolve(tree, env.scope());
    GType of = subject.type();
    if (type.isSpecial() || of.isSpecial()) {
      return new Core.Erroneous(tree.pos());
    }
    if (types.isSubtype(of, type)) {
      return subject;
    }
    if (!type.isObject() || !of.isObject()) {
      fail(GypsumCode.PATTERN_TYPE, tree.pos(), type, of);
      return new Core.Erroneous(tree.pos());
    }
    boolean onlyNull = !type.isNullable() && types.isSubtype(of.withNullable(false), type);
    if (!onlyNull && !isTestable(type, of)) {
      fail(GypsumCode.NOT_TESTABLE, tree.pos(), type);
    }
    Core check = new Core.IsInstance(tree.pos(), subject, type);
    if (type.isNullable()) {
      Core isNull =
          new Core.IsSame(
              tree.pos(),
              subject,
              new Core.Null(tree.pos(), types.nothingType().withNullable(true)));
      check = new Core.Logical(tree.pos(), false, isNull, check);
    }
    steps.add(new Core.Check(check));
    return new Core.Cast(tree.pos(), type, subject);
  }

  // At run time only classes are known, so type arguments must follow from the static type.
  private boolean isTestable(GType type, GType of) {
    return switch (type) {
      case GType.ClassType c -> isDetermined(c, of);
      case GType.ExistentialType e ->
          e.body() instanceof GType.ClassType c
              && c.arguments().stream().allMatch(a -> isHidden(a, e.parameters()));
      case GType.VariableType _, GType.Primitive _, GType.Special _ -> false;
    };
  }

  private static boolean isHidden(GType argument, List<TypeParameter> parameters) {
    return argument instanceof GType.VariableType v && parameters.contains(v.parameter());
  }

  private boolean isDetermined(GType.ClassType type, GType of) {
    if (type.arguments().isEmpty()) {
      return true;
    }
    GType.ClassType known = types.classOf(of);
    Optional<GType.ClassType> above = types.asSuper(type.symbol().thisType(), known.symbol());
    if (above.isEmpty()) {
      return types.asSuper(known, type.symbol()).isPresent();
    }
    var determined = new ArrayList<TypeParameter>();
    above.get().arguments().stream()
        .filter(GType.VariableType.class::isInstance)
        .forEach(a -> determined.add(((GType.VariableType) a).parameter()));
    return determined.containsAll(type.symbol().typeParameters())
        && types.isSubtype(Substitution.of(type).apply(above.get()), of.withNullable(true));
  }

  private void tuple(
      List<Pattern> elements,
      Pos pos,
      Core subject,
      List<Core.Step> steps,
      Env env,
      Scope.Names bindings) {
    if (subject.type().isSpecial()) {
      elements.forEach(e -> match(e, subject, steps, env, bindings));
      return;
    }
    if (elements.size() > TypeResolver.MOST_ELEMENTS) {
      fail(GypsumCode.TUPLE_TOO_LONG, pos, TypeResolver.MOST_ELEMENTS);
      return;
    }
    ClassSymbol symbol = world.std("Tuple" + elements.size());
    if (symbol == null) {
      fail(GypsumCode.NEEDS_STD, pos, "Tuple" + elements.size());
      return;
    }
    if (!subject.type().isObject()) {
      fail(GypsumCode.PATTERN_TYPE, pos, symbol.name(), subject.type());
      return;
    }
    Core tuple = asTuple(symbol, subject, pos, steps);
    var type = types.asSuper(tuple.type(), symbol).orElseThrow();
    for (int i = 0; i < elements.size(); i++) {
      VariableSymbol field = (VariableSymbol) symbol.own("_" + (i + 1)).getFirst();
      GType elementType = Substitution.of(type).apply(field.type());
      List<TypeParameter> opened = Types.opened(tuple.type());
      Core element =
          named(
              new Core.GetField(
                  elements.get(i).pos(), types.close(elementType, opened), tuple, field),
              steps,
              env);
      match(elements.get(i), element, steps, env, bindings);
    }
  }

  private Core asTuple(ClassSymbol symbol, Core subject, Pos pos, List<Core.Step> steps) {
    if (types.asSuper(subject.type(), symbol).isPresent() && !subject.type().isNullable()) {
      return subject;
    }
    Optional<GType.ClassType> known = types.asSuper(subject.type(), symbol);
    GType type =
        known
            .<GType>map(k -> k.withNullable(false))
            .orElseGet(
                () ->
                    new GType.ClassType(
                        symbol,
                        symbol.typeParameters().stream()
                            .<GType>map(_ -> types.objectType())
                            .toList(),
                        false));
    steps.add(new Core.Check(new Core.IsInstance(pos, subject, type)));
    return new Core.Cast(pos, type, subject);
  }

  /** Gives a value a name, so that it is computed once. */
  Core named(Core value, List<Core.Step> steps, Env env) {
    VariableSymbol variable =
        VariableSymbol.temporary("", value.type(), env.function(), value.pos());
    steps.add(new Core.Let(variable, value));
    return new Core.Get(value.pos(), value.type(), variable);
  }

  private void destructure(
      Optional<Core> matcher,
      List<Pattern> elements,
      Pos pos,
      List<Core.Step> steps,
      Env env,
      Scope.Names bindings) {
    Optional<Core> found = matcher.flatMap(m -> matchers.content(m, pos, steps, env));
    if (found.isEmpty()) {
      Core unknown = new Core.Erroneous(pos);
      elements.forEach(e -> match(e, unknown, steps, env, bindings));
      return;
    }
    if (elements.size() == 1) {
      match(elements.getFirst(), found.get(), steps, env, bindings);
      return;
    }
    ClassSymbol symbol = world.std("Tuple" + elements.size());
    if (symbol == null || types.asSuper(found.get().type(), symbol).isEmpty()) {
      fail(GypsumCode.MATCHER_RESULT, pos, "std.Option[std.Tuple" + elements.size() + "]");
      return;
    }
    tuple(elements, pos, found.get(), steps, env, bindings);
  }

  /** The parts of a definition: its value, taken apart into its variables. */
  List<Core> define(Pattern pattern, Expr initializer, List<Declarations.Bound> bound, Env env) {
    GType expected =
        bound.size() == 1 && bound.getFirst().symbol().hasType()
            ? bound.getFirst().symbol().type()
            : null;
    Core value = elaborator.expression(initializer, env, expected);
    var steps = new ArrayList<Core.Step>();
    new Definitions(elaborator, bound).take(pattern, value, steps, env);
    var parts = new ArrayList<Core>();
    for (Core.Step step : steps) {
      switch (step) {
        case Core.Let let ->
            parts.add(new Core.Define(let.value().pos(), let.variable(), Optional.of(let.value())));
        case Core.Check check -> parts.add(check.condition());
      }
    }
    return parts;
  }

  /** The steps that bind what a pattern names, in a place where it always binds. */
  List<Core.Step> bindings(Pattern pattern, Core value, Env env, Scope.Names scope) {
    var bound = new ArrayList<Declarations.Bound>();
    for (Pattern.Variable name : PatternNames.of(pattern)) {
      var symbol =
          new VariableSymbol(
              name.name(), VariableSymbol.Kind.LOCAL, false, Set.of(), name.namePos());
      symbol.setFunction(env.function());
      symbol.setAlwaysSet(true);
      name.type().ifPresent(t -> symbol.setType(elaborator.resolver().resolve(t, env.scope())));
      if (!scope.own(name.name()).isEmpty()) {
        fail(GypsumCode.ALREADY_DECLARED, name.namePos(), name.name());
      }
      scope.add(name.name(), symbol);
      bound.add(new Declarations.Bound(name, symbol));
    }
    var steps = new ArrayList<Core.Step>();
    new Definitions(elaborator, bound).take(pattern, value, steps, env);
    return steps;
  }
}
