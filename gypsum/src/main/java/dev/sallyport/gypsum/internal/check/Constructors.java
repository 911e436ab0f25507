package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Constructors: parameters go into fields, then the superclass makes its part, then fields get
 * their values, then the body runs.
 */
final class Constructors {

  /** The name of the method that gives fields their values. */
  static final String FIELDS = "$fields";

  private final Elaborator elaborator;
  private final World world;
  private final Map<ClassSymbol, FunctionSymbol> fieldMethods = new HashMap<>();

  Constructors(Elaborator elaborator) {
    this.elaborator = elaborator;
    this.world = elaborator.world();
  }

  /** Remembers the method that gives the fields of a class their values. */
  void setFields(ClassSymbol symbol, FunctionSymbol method) {
    fieldMethods.put(symbol, method);
  }

  /** The body of a constructor in the head of a class, or of one that nobody wrote. */
  Core primary(Declarations.FunctionDecl declared, Env env) {
    FunctionSymbol symbol = declared.symbol();
    ClassSymbol owner = symbol.owner();
    Pos pos = symbol.pos();
    var parts = new ArrayList<Core>();
    Core.This object = elaborator.names().thisOf(owner, pos);
    for (VariableSymbol parameter : symbol.parameters()) {
      owner.own(parameter.name()).stream()
          .filter(VariableSymbol.class::isInstance)
          .map(VariableSymbol.class::cast)
          .findFirst()
          .ifPresent(
              field ->
                  parts.add(
                      new Core.SetField(
                          pos, object, field, new Core.Get(pos, parameter.type(), parameter))));
    }
    Defn.ClassOrTrait tree = declared.classTree().orElseThrow();
    boolean byItself = owner.isIncomplete() || owner.supertypes().size() > tree.supertypes().size();
    List<Expr> written = byItself ? List.of() : tree.superArguments().orElse(List.of());
    Pos place = tree.supertypes().isEmpty() ? pos : tree.supertypes().getFirst().pos();
    superclass(owner, written, place, env).ifPresent(parts::add);
    fields(owner, pos).ifPresent(parts::add);
    return new Core.Sequence(pos, GType.Primitive.UNIT, parts);
  }

  private Optional<Core> fields(ClassSymbol owner, Pos pos) {
    return Optional.ofNullable(fieldMethods.get(owner))
        .map(
            method ->
                new Core.Call(
                    pos,
                    GType.Primitive.UNIT,
                    method,
                    Optional.of(elaborator.names().thisOf(owner, pos)),
                    List.of(),
                    false));
  }

  private Optional<Core> superclass(ClassSymbol owner, List<Expr> written, Pos pos, Env env) {
    Optional<GType.ClassType> up =
        owner.supertypes().stream().filter(t -> !t.symbol().isTrait()).findFirst();
    if (up.isEmpty()) {
      return Optional.empty();
    }
    List<Core> arguments = elaborator.calls().arguments(written, env);
    return chosen(up.get(), arguments, pos, env)
        .map(c -> new Core.Delegate(pos, c.function(), arguments));
  }

  private Optional<Overloads.Chosen> chosen(
      GType.ClassType type, List<Core> arguments, Pos pos, Env env) {
    if (type.symbol().constructors().isEmpty()) {
      world.problems().add(GypsumCode.NO_CONSTRUCTOR, pos, type.symbol().name());
      return Optional.empty();
    }
    var written = new Calls.Written(pos, List.of(), arguments, null);
    return elaborator.calls().delegate(type, written, env);
  }

  /** The body of a constructor that is written as one. */
  Core secondary(Defn.Function tree, FunctionSymbol symbol, Env env) {
    Expr body = tree.body().orElse(new Expr.UnitLiteral(tree.pos()));
    List<Statement> statements =
        body instanceof Expr.Block block ? block.statements() : List.of(body);
    Optional<Expr.Call> first = delegation(statements);
    var scope = new Scope.Names(env.scope());
    Env inside = env.in(scope);
    var parts = new ArrayList<Core>();
    boolean toThis = first.filter(c -> c.callee() instanceof Expr.This).isPresent();
    if (first.isPresent()) {
      parts.add(first(first.get(), inside));
    } else {
      superclass(symbol.owner(), List.of(), symbol.pos(), inside).ifPresent(parts::add);
    }
    if (!toThis) {
      fields(symbol.owner(), symbol.pos()).ifPresent(parts::add);
    }
    List<Statement> rest =
        first.isPresent() ? statements.subList(1, statements.size()) : statements;
    parts.addAll(elaborator.blocks().statements(rest, scope, inside, null));
    return new Core.Sequence(tree.pos(), GType.Primitive.UNIT, parts);
  }

  private static Optional<Expr.Call> delegation(List<Statement> statements) {
    return !statements.isEmpty()
            && statements.getFirst() instanceof Expr.Call call
            && (call.callee() instanceof Expr.This || call.callee() instanceof Expr.Super)
        ? Optional.of(call)
        : Optional.empty();
  }

  private Core first(Expr.Call call, Env env) {
    ClassSymbol owner = env.function().owner();
    List<Core> arguments = elaborator.calls().arguments(call.arguments().orElse(List.of()), env);
    GType.ClassType type =
        call.callee() instanceof Expr.This
            ? owner.thisType()
            : owner.supertypes().stream()
                .filter(t -> !t.symbol().isTrait())
                .findFirst()
                .orElse(world.types().objectType());
    return chosen(type, arguments, call.pos(), env)
        .<Core>map(c -> new Core.Delegate(call.pos(), c.function(), arguments))
        .orElse(new Core.Erroneous(call.pos()));
  }

  /** {@code this(...)} or {@code super(...)} anywhere else. */
  Core delegate(Expr.Call call, Env env) {
    elaborator.calls().arguments(call.arguments().orElse(List.of()), env);
    return elaborator.wrong(GypsumCode.CONSTRUCTOR_NOT_FIRST, call.pos());
  }
}
