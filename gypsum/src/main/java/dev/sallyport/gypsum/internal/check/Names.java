package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what names stand for. */
final class Names {

  // What the lexer gives for a name that it could not read, which it has reported.
  private static final String UNREADABLE = "`";

  private final Elaborator elaborator;
  private final World world;
  private final Access access;

  Names(Elaborator elaborator) {
    this.elaborator = elaborator;
    this.world = elaborator.world();
    this.access = elaborator.access();
  }

  private Meaning wrong(GypsumCode code, Pos pos, Object... arguments) {
    world.problems().add(code, pos, arguments);
    return new Meaning.Wrong();
  }

  /** What an expression stands for that may be more than a value. */
  Meaning of(Expr expression, Env env) {
    if (expression instanceof Expr.Name name) {
      return named(name.name(), name.pos(), env);
    }
    if (expression instanceof Expr.Property property) {
      return property(property, env);
    }
    if (expression instanceof Expr.Super object) {
      return superclass(object, env);
    }
    if (expression instanceof Expr.Call call && call.arguments().isEmpty()) {
      return withTypeArguments(call, env);
    }
    return new Meaning.Value(elaborator.expression(expression, env));
  }

  private Meaning withTypeArguments(Expr.Call call, Env env) {
    return switch (of(call.callee(), env)) {
      case Meaning.OfClass c ->
          new Meaning.OfClass(
              c.symbol(), c.implied(), typeArguments(call.typeArguments(), env), c.outer());
      case Meaning.Wrong w -> w;
      case Meaning.Value _, Meaning.Functions _, Meaning.OfPackage _, Meaning.OfSuper _ ->
          new Meaning.Value(elaborator.expression(call, env));
    };
  }

  List<GType> typeArguments(List<TypeTree> trees, Env env) {
    return Lists.map(trees, t -> elaborator.resolver().argument(t, env.scope()));
  }

  /** What a single name stands for. */
  Meaning named(String name, Pos pos, Env env) {
    Scope.Found found = env.scope().find(name);
    if (found == null) {
      return name.equals(UNREADABLE) || isDoubtful(name, env)
          ? new Meaning.Wrong()
          : wrong(GypsumCode.NOT_FOUND, pos, name, access.hints().name(name, env.scope()));
    }
    if (found.scope() instanceof Scope.Names names && isPending(names, found.first(), pos)) {
      return wrong(GypsumCode.USED_BEFORE_DEFINED, pos, name);
    }
    return switch (found.first()) {
      case PackageSymbol p -> new Meaning.OfPackage(p);
      case TypeParameter _ -> wrong(GypsumCode.TYPE_AS_VALUE, pos, name);
      case ClassSymbol c -> classNamed(c, found, pos, env);
      case VariableSymbol v -> variable(v, found, pos, env);
      case FunctionSymbol _ -> functions(found, pos, env);
    };
  }

  // Whether something wrong that was reported may define the name.
  private boolean isDoubtful(String name, Env env) {
    Scope.OfClass around = classAround(env.scope());
    return world.problems().isDoubtful(name)
        || (around != null && world.types().isIncomplete(around.symbol()));
  }

  private boolean isDoubtful(String name, GType type) {
    GType.ClassType known = world.types().classOf(type);
    return world.problems().isDoubtful(name)
        || (known != null && world.types().isIncomplete(known.symbol()));
  }

  private static boolean isPending(Scope.Names names, Symbol symbol, Pos pos) {
    return names.isPending(symbol, pos);
  }

  private Meaning classNamed(ClassSymbol symbol, Scope.Found found, Pos pos, Env env) {
    access.check(symbol, pos, env.scope());
    Optional<Core> outer = Optional.empty();
    if (symbol.isInner() && found.scope() instanceof Scope.OfClass c) {
      if (isStaticContext(env.scope(), c)) {
        return wrong(GypsumCode.NOT_STATIC, pos, symbol.name());
      }
      outer = Optional.of(thisOf(c.symbol(), pos));
    }
    return new Meaning.OfClass(symbol, TypeResolver.implied(symbol, null), List.of(), outer);
  }

  private Meaning variable(VariableSymbol variable, Scope.Found found, Pos pos, Env env) {
    if (variable.kind() != VariableSymbol.Kind.FIELD) {
      return new Meaning.Value(new Core.Get(pos, variable.type(), variable));
    }
    if (!access.check(variable, pos, env.scope())) {
      return new Meaning.Wrong();
    }
    ClassSymbol through = ((Scope.OfClass) found.scope()).symbol();
    if (isStaticContext(env.scope(), found.scope())) {
      return wrong(GypsumCode.NOT_STATIC, pos, variable.name());
    }
    return new Meaning.Value(field(thisOf(through, pos), variable, pos));
  }

  private Core field(Core object, VariableSymbol field, Pos pos) {
    List<TypeParameter> opened = Types.opened(object.type());
    GType type =
        world
            .types()
            .asSuper(object.type(), field.owner())
            .map(up -> Substitution.of(up).apply(field.type()))
            .orElse(GType.Special.ERROR);
    return new Core.GetField(pos, world.types().close(type, opened), object, field);
  }

  Core.This thisOf(ClassSymbol symbol, Pos pos) {
    return new Core.This(pos, symbol.thisType(), symbol);
  }

  private Meaning functions(Scope.Found found, Pos pos, Env env) {
    List<FunctionSymbol> all = functionsOf(found.symbols());
    List<FunctionSymbol> allowed =
        all.stream().filter(f -> access.isAllowed(f, env.scope())).toList();
    if (allowed.isEmpty()) {
      access.check(all.getFirst(), pos, env.scope());
      return new Meaning.Wrong();
    }
    if (!(found.scope() instanceof Scope.OfClass through)) {
      return new Meaning.Functions(allowed, Optional.empty(), Optional.empty(), false);
    }
    boolean noObject = isStaticContext(env.scope(), through);
    GType type = through.symbol().thisType();
    Optional<Core> receiver =
        noObject ? Optional.empty() : Optional.of(thisOf(through.symbol(), pos));
    return new Meaning.Functions(allowed, receiver, Optional.of(type), false);
  }

  static List<FunctionSymbol> functionsOf(List<Symbol> symbols) {
    var functions = new ArrayList<FunctionSymbol>(symbols.size());
    for (Symbol symbol : symbols) {
      if (symbol instanceof FunctionSymbol function) {
        functions.add(function);
      }
    }
    return functions;
  }

  /** Whether between a place and the class around it there is no object of the class. */
  static boolean isStaticContext(Scope from, Scope ofClass) {
    for (Scope at = from; at != null && at != ofClass; at = at.parent()) {
      if (at instanceof Scope.OfFunction f && f.isStatic()) {
        return true;
      }
      if (at instanceof Scope.OfClass c
          && !c.symbol().isInner()
          && c.symbol().enclosing() == null) {
        return true;
      }
    }
    return false;
  }

  /** The innermost class around a place, or null. */
  static Scope.OfClass classAround(Scope from) {
    for (Scope at = from; at != null; at = at.parent()) {
      if (at instanceof Scope.OfClass c) {
        return c;
      }
    }
    return null;
  }

  /** {@code this}, or null after reporting that there is none. */
  Core.This current(Pos pos, Env env) {
    Scope.OfClass around = classAround(env.scope());
    if (around == null || isStaticContext(env.scope(), around)) {
      world.problems().add(GypsumCode.NO_THIS, pos);
      return null;
    }
    return thisOf(around.symbol(), pos);
  }

  private Meaning superclass(Expr.Super expression, Env env) {
    Core.This object = current(expression.pos(), env);
    return object == null ? new Meaning.Wrong() : new Meaning.OfSuper(object);
  }

  private Meaning property(Expr.Property property, Env env) {
    return switch (of(property.receiver(), env)) {
      case Meaning.Wrong w -> w;
      case Meaning.Value v -> ofValue(v.core(), property, env);
      case Meaning.Functions f ->
          ofValue(elaborator.calls().nullary(f, property.receiver().pos(), env), property, env);
      case Meaning.OfPackage p -> ofPackage(p.symbol(), property);
      case Meaning.OfClass c -> ofClass(c, property, env);
      case Meaning.OfSuper s -> ofSuper(s.object(), property, env);
    };
  }

  private Meaning ofPackage(PackageSymbol symbol, Expr.Property property) {
    List<Symbol> found = access.inPackage(symbol, property.name(), world);
    if (found.isEmpty()) {
      String hint = access.hints().inPackage(property.name(), symbol);
      return wrong(GypsumCode.NOT_FOUND, property.namePos(), property.name(), hint);
    }
    return switch (found.getFirst()) {
      case PackageSymbol p -> new Meaning.OfPackage(p);
      case ClassSymbol c -> new Meaning.OfClass(c, List.of(), List.of(), Optional.empty());
      case VariableSymbol v -> new Meaning.Value(new Core.Get(property.pos(), v.type(), v));
      case FunctionSymbol _ ->
          new Meaning.Functions(functionsOf(found), Optional.empty(), Optional.empty(), false);
      case TypeParameter _ -> new Meaning.Wrong();
    };
  }

  private Meaning ofValue(Core object, Expr.Property property, Env env) {
    if (object.type().isSpecial()) {
      return object.type() == GType.Special.ERROR ? new Meaning.Wrong() : new Meaning.Value(object);
    }
    List<Symbol> found = known(members(object.type(), property.name()));
    if (found.isEmpty() && isDoubtful(property.name(), object.type())) {
      return new Meaning.Wrong();
    }
    if (found.isEmpty()) {
      String hint = access.hints().member(property.name(), object.type());
      return wrong(
          GypsumCode.MEMBER_NOT_FOUND, property.namePos(), property.name(), object.type(), hint);
    }
    return switch (found.getFirst()) {
      case VariableSymbol v -> member(object, v, property, env);
      case ClassSymbol c ->
          new Meaning.OfClass(
              c,
              TypeResolver.implied(c, world.types().classOf(object.type())),
              List.of(),
              Optional.of(object));
      case FunctionSymbol _, TypeParameter _, PackageSymbol _ ->
          methods(object, functionsOf(found), property, env);
    };
  }

  private List<Symbol> known(List<Symbol> symbols) {
    return symbols.stream().filter(access::isKnownHere).toList();
  }

  /** The members of a type with a name. */
  List<Symbol> members(GType type, String name) {
    if (type instanceof GType.Primitive p) {
      return world.builtIns().members(p, name);
    }
    GType.ClassType ofClass = world.types().classOf(type);
    // What is always null can at least be compared.
    if (world.types().isNothing(type) && ofClass.nullable()) {
      ofClass = world.types().objectType();
    }
    return ofClass == null ? List.of() : world.members().of(ofClass.symbol(), name);
  }

  private Meaning member(Core object, VariableSymbol field, Expr.Property property, Env env) {
    return access.check(field, property.namePos(), env.scope())
        ? new Meaning.Value(field(object, field, property.pos()))
        : new Meaning.Wrong();
  }

  private Meaning methods(Core object, List<FunctionSymbol> all, Expr.Property property, Env env) {
    List<FunctionSymbol> allowed =
        all.stream().filter(f -> access.isAllowed(f, env.scope())).toList();
    if (allowed.isEmpty()) {
      access.check(all.getFirst(), property.namePos(), env.scope());
      return new Meaning.Wrong();
    }
    return new Meaning.Functions(allowed, Optional.of(object), Optional.of(object.type()), false);
  }

  private Meaning ofClass(Meaning.OfClass prefix, Expr.Property property, Env env) {
    List<Symbol> found = known(world.members().of(prefix.symbol(), property.name()));
    if (found.isEmpty() && isDoubtful(property.name(), prefix.symbol().thisType())) {
      return new Meaning.Wrong();
    }
    if (found.isEmpty()) {
      String hint = access.hints().member(property.name(), prefix.symbol());
      String shown = prefix.symbol().name();
      return wrong(GypsumCode.MEMBER_NOT_FOUND, property.namePos(), property.name(), shown, hint);
    }
    GType type = elaborator.calls().prefixType(prefix, property.pos());
    return switch (found.getFirst()) {
      case FunctionSymbol _ -> statics(functionsOf(found), type, property, env);
      case ClassSymbol c when !c.isInner() || prefix.outer().isPresent() ->
          new Meaning.OfClass(c, TypeResolver.implied(c, type), List.of(), prefix.outer());
      case ClassSymbol _, VariableSymbol _, TypeParameter _, PackageSymbol _ ->
          wrong(GypsumCode.NOT_STATIC, property.namePos(), property.name());
    };
  }

  private Meaning statics(List<FunctionSymbol> all, GType type, Expr.Property property, Env env) {
    List<FunctionSymbol> found =
        all.stream().filter(f -> f.kind() == FunctionSymbol.Kind.STATIC).toList();
    if (found.isEmpty()) {
      return wrong(GypsumCode.NOT_STATIC, property.namePos(), property.name());
    }
    List<FunctionSymbol> allowed =
        found.stream().filter(f -> access.isAllowed(f, env.scope())).toList();
    if (allowed.isEmpty()) {
      access.check(found.getFirst(), property.namePos(), env.scope());
      return new Meaning.Wrong();
    }
    return new Meaning.Functions(allowed, Optional.empty(), Optional.of(type), false);
  }

  // The methods that the class around would have if it had none of its own.
  private Meaning ofSuper(Core.This object, Expr.Property property, Env env) {
    for (GType.ClassType up : object.of().supertypes()) {
      List<FunctionSymbol> found =
          functionsOf(known(world.members().of(up.symbol(), property.name()))).stream()
              .filter(f -> access.isAllowed(f, env.scope()) && !f.isAbstract())
              .toList();
      if (!found.isEmpty()) {
        return new Meaning.Functions(found, Optional.of(object), Optional.of(object.type()), true);
      }
    }
    if (isDoubtful(property.name(), object.type())) {
      return new Meaning.Wrong();
    }
    return wrong(
        GypsumCode.MEMBER_NOT_FOUND,
        property.namePos(),
        property.name(),
        "the superclass",
        "an abstract method has nothing to call");
  }
}
