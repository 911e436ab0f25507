package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.Statement;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Blocks: local definitions are seen in the whole block, variables behind their definition. */
final class Blocks {

  private final Elaborator elaborator;

  Blocks(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  Core block(Expr.Block tree, Env env, GType expected) {
    var scope = new Scope.Names(env.scope());
    Env inside = env.in(scope);
    List<Core> parts = statements(tree.statements(), scope, inside, expected);
    GType type = type(tree.statements(), parts);
    if (type == GType.Primitive.UNIT && lastOf(tree) instanceof Defn last) {
      parts.add(new Core.UnitValue(last.pos()));
    }
    return new Core.Sequence(tree.pos(), type, parts);
  }

  private static Statement lastOf(Expr.Block block) {
    return block.statements().isEmpty() ? block : block.statements().getLast();
  }

  // A block that ends in a definition or an assignment has the value ().
  private static GType type(List<Statement> statements, List<Core> parts) {
    if (statements.isEmpty() || parts.isEmpty() || statements.getLast() instanceof Defn) {
      boolean leaves = parts.stream().anyMatch(p -> p.type() == GType.Special.NONE);
      return leaves && !parts.isEmpty() && parts.getLast().type() == GType.Special.NONE
          ? GType.Special.NONE
          : GType.Primitive.UNIT;
    }
    return parts.getLast().type();
  }

  /** Checks statements in a scope that keeps what they define. */
  List<Core> statements(List<Statement> statements, Scope.Names scope, Env env, GType expected) {
    Map<Defn.Variable, List<Declarations.Bound>> variables = new HashMap<>();
    var declarations = new Declarations();
    Declarer declarer = new Declarer(elaborator.world(), elaborator.program().home(), declarations);
    ClassSymbol owner = owner(scope);
    var site = new Declarer.Site(scope, owner, env.function(), true);
    for (Statement statement : statements) {
      if (statement instanceof Defn.Variable v) {
        variables.put(v, declare(v, scope, env));
      } else if (statement instanceof Defn definition) {
        declarer.local(definition, site, scope);
      }
    }
    elaborator.functions().declareLocal(declarations);
    var parts = new ArrayList<Core>();
    for (Statement statement : statements) {
      boolean last = statement == statements.getLast();
      parts.addAll(statement(statement, variables, env, last ? expected : Controls.UNUSED));
    }
    elaborator.functions().finishLocal(declarations);
    return parts;
  }

  private static ClassSymbol owner(Scope scope) {
    Scope.OfClass around = Names.classAround(scope);
    return around == null ? null : around.symbol();
  }

  private List<Declarations.Bound> declare(Defn.Variable tree, Scope.Names scope, Env env) {
    new FlagRules(elaborator.world().problems())
        .flags(tree.attributes(), FlagRules.Place.NOTHING_ALLOWED);
    var bound = new ArrayList<Declarations.Bound>();
    for (Pattern.Variable pattern : PatternNames.of(tree.pattern())) {
      var symbol =
          new VariableSymbol(
              pattern.name(),
              VariableSymbol.Kind.LOCAL,
              tree.mutable(),
              Set.of(),
              pattern.namePos());
      symbol.setFunction(env.function());
      symbol.setAlwaysSet(tree.initializer().isPresent());
      symbol.inferBy(() -> usedTooEarly(symbol));
      if (!scope.own(pattern.name()).isEmpty()) {
        elaborator.wrong(GypsumCode.ALREADY_DECLARED, pattern.namePos(), pattern.name());
      }
      scope.addFrom(symbol, tree.pos());
      bound.add(new Declarations.Bound(pattern, symbol));
    }
    return bound;
  }

  private GType usedTooEarly(VariableSymbol symbol) {
    return elaborator.wrong(GypsumCode.USED_BEFORE_DEFINED, symbol.pos(), symbol.name()).type();
  }

  private List<Core> statement(
      Statement statement,
      Map<Defn.Variable, List<Declarations.Bound>> variables,
      Env env,
      GType expected) {
    return switch (statement) {
      case Expr e -> List.of(elaborator.expression(e, env, expected));
      case Defn.Variable v -> define(v, variables.get(v), env);
      case Defn.Elements e -> List.of(elaborator.wrong(GypsumCode.ELEMENTS_OUTSIDE_CLASS, e.pos()));
      case Defn.Function _, Defn.ClassOrTrait _, Defn.Import _, Defn.Needs _ -> List.of();
    };
  }

  private List<Core> define(Defn.Variable tree, List<Declarations.Bound> bound, Env env) {
    bound.forEach(
        b ->
            b.pattern()
                .type()
                .ifPresent(t -> b.symbol().setType(elaborator.resolver().resolve(t, env.scope()))));
    if (tree.initializer().isEmpty()) {
      return Lists.map(bound, b -> withoutValue(tree, b));
    }
    return elaborator.patterns().define(tree.pattern(), tree.initializer().get(), bound, env);
  }

  private Core withoutValue(Defn.Variable tree, Declarations.Bound bound) {
    checkWithoutValue(tree, bound, elaborator);
    return new Core.Define(bound.pattern().pos(), bound.symbol(), Optional.empty());
  }

  /** Reports a variable that has neither a value nor a type, or that must have a value. */
  static void checkWithoutValue(
      Defn.Variable tree, Declarations.Bound bound, Elaborator elaborator) {
    VariableSymbol symbol = bound.symbol();
    if (!tree.mutable()) {
      String first = PatternNames.of(tree.pattern()).getFirst().name();
      elaborator.wrong(GypsumCode.CONSTANT_WITHOUT_VALUE, tree.pattern().pos(), first);
    } else if (!(tree.pattern() instanceof Pattern.Variable)) {
      elaborator.wrong(GypsumCode.REFUTABLE_PATTERN, tree.pattern().pos());
    }
    if (!symbol.hasType()) {
      symbol.setType(
          elaborator
              .wrong(GypsumCode.TYPE_NOT_SPECIFIED, bound.pattern().pos(), symbol.name())
              .type());
    }
  }
}
