package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.Substitution;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.Types;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of functions, methods, constructors and values. */
final class Calls {

  private final Elaborator elaborator;
  private final World world;
  private final Overloads overloads;

  Calls(Elaborator elaborator) {
    this.elaborator = elaborator;
    this.world = elaborator.world();
    this.overloads = new Overloads(world, elaborator.access().hints());
  }

  private Core wrong(GypsumCode code, Pos pos, Object... arguments) {
    world.problems().add(code, pos, arguments);
    return new Core.Erroneous(pos);
  }

  List<Core> arguments(List<Expr> trees, Env env) {
    return Lists.map(trees, t -> elaborator.expression(t, env));
  }

  /** A name or property without anything behind it. */
  Core value(Expr expression, Env env, GType expected) {
    return value(elaborator.names().of(expression, env), expression, env, expected);
  }

  // From the name on, so that a chain over many lines is underlined where it is wrong.
  private static Pos place(Expr callee, Pos pos) {
    return callee instanceof Expr.Property p
        ? new Pos(pos.source(), p.namePos().start(), pos.end())
        : pos;
  }

  private Core value(Meaning meaning, Expr written, Env env, GType expected) {
    Pos pos = written.pos();
    return switch (meaning) {
      case Meaning.Value v -> v.core();
      case Meaning.Functions f ->
          function(f, new Written(pos, place(written, pos), List.of(), List.of(), expected), env);
      case Meaning.OfClass c -> wrong(GypsumCode.CLASS_AS_VALUE, pos, c.symbol().name());
      case Meaning.OfPackage p -> wrong(GypsumCode.PACKAGE_AS_VALUE, pos, p.symbol().name());
      case Meaning.OfSuper _ -> wrong(GypsumCode.SUPER_ALONE, pos);
      case Meaning.Wrong _ -> new Core.Erroneous(pos);
    };
  }

  /** A call without arguments, as a name alone is. */
  Core nullary(Meaning.Functions functions, Pos pos, Env env) {
    return function(functions, new Written(pos, List.of(), List.of(), null), env);
  }

  /**
   * What is written at a call.
   *
   * @param place what a message underlines: the call without what is in front of the point
   * @param expected the type that the place wants, or null
   */
  record Written(
      Pos pos, Pos place, List<GType> typeArguments, List<Core> arguments, GType expected) {
    Written(Pos pos, List<GType> typeArguments, List<Core> arguments, GType expected) {
      this(pos, pos, typeArguments, arguments, expected);
    }
  }

  /** Type arguments and arguments behind an expression. */
  Core call(Expr.Call call, Env env, GType expected) {
    if (call.callee() instanceof Expr.Super || call.callee() instanceof Expr.This) {
      return elaborator.constructors().delegate(call, env);
    }
    boolean isName = call.callee() instanceof Expr.Name || call.callee() instanceof Expr.Property;
    Meaning meaning =
        isName
            ? elaborator.names().of(call.callee(), env)
            : new Meaning.Value(elaborator.expression(call.callee(), env));
    List<GType> typeArguments = elaborator.names().typeArguments(call.typeArguments(), env);
    List<Core> arguments = arguments(call.arguments().orElse(List.of()), env);
    Pos place = place(call.callee(), call.pos());
    var written = new Written(call.pos(), place, typeArguments, arguments, expected);
    return switch (meaning) {
      case Meaning.Functions f -> function(f, written, env);
      case Meaning.OfClass c when call.arguments().isPresent() -> create(c, written, null, env);
      case Meaning.Value v when call.arguments().isPresent() -> apply(v.core(), written, env);
      case Meaning.Value _ -> wrong(GypsumCode.NO_TYPE_PARAMETERS, call.pos());
      case Meaning.OfClass _, Meaning.OfPackage _, Meaning.OfSuper _, Meaning.Wrong _ ->
          value(meaning, call.callee(), env, expected);
    };
  }

  /** Calls a value: a closure, or an object with a method {@code call}. */
  Core apply(Core callee, Written written, Env env) {
    if (callee.type().isSpecial()) {
      return callee;
    }
    if (!callee.type().isObject()) {
      return wrong(GypsumCode.UNCALLABLE, written.pos(), callee.type());
    }
    List<FunctionSymbol> functions =
        Names.functionsOf(elaborator.names().members(callee.type(), "call"));
    if (functions.isEmpty()) {
      return wrong(
          GypsumCode.MEMBER_NOT_FOUND,
          written.pos(),
          "call",
          callee.type(),
          "only functions and objects with a method call are called");
    }
    var found =
        new Meaning.Functions(functions, Optional.of(callee), Optional.of(callee.type()), false);
    return function(found, written, env);
  }

  /** Calls one of several functions. */
  Core function(Meaning.Functions found, Written written, Env env) {
    Optional<Overloads.Chosen> chosen = choose(found, written);
    return chosen.map(c -> call(c, found, written, env)).orElse(new Core.Erroneous(written.pos()));
  }

  private Optional<Overloads.Chosen> choose(Meaning.Functions found, Written written) {
    List<Overloads.Candidate> candidates =
        Lists.map(
            found.functions(),
            f -> new Overloads.Candidate(f, f.typeParameters(), outer(f, found)));
    return overloads.choose(found.functions().getFirst().name(), candidates, written);
  }

  private Substitution outer(FunctionSymbol function, Meaning.Functions found) {
    if (function.owner() == null || found.receiverType().isEmpty()) {
      return Substitution.NONE;
    }
    return world
        .types()
        .asSuper(found.receiverType().get(), function.owner())
        .map(Substitution::of)
        .orElse(Substitution.NONE);
  }

  private Core call(Overloads.Chosen chosen, Meaning.Functions found, Written written, Env env) {
    FunctionSymbol function = chosen.function();
    Optional<Core> receiver = function.needsReceiver() ? found.receiver() : Optional.empty();
    if (function.needsReceiver() && receiver.isEmpty()) {
      return wrong(GypsumCode.NOT_STATIC, written.place(), function.name());
    }
    if (isConstantSetter(function) && !maySetElements(receiver, env)) {
      return wrong(GypsumCode.INITIALIZER_CALLED, written.place(), function.name());
    }
    List<TypeParameter> opened = found.receiverType().map(Types::opened).orElse(List.of());
    GType type = world.types().close(chosen.substitution().apply(function.result()), opened);
    boolean isVirtual = function.isVirtual() && !found.exact();
    return new Core.Call(written.pos(), type, function, receiver, written.arguments(), isVirtual);
  }

  private static boolean isConstantSetter(FunctionSymbol function) {
    return function.owner() != null
        && function
            .owner()
            .elements()
            .filter(e -> e.constant() && e.setter() == function)
            .isPresent();
  }

  private static boolean maySetElements(Optional<Core> receiver, Env env) {
    boolean making =
        env.body().isConstructor() || env.function().name().equals(Constructors.FIELDS);
    return making && receiver.filter(Core.This.class::isInstance).isPresent();
  }

  /** The type of a class in front of a point; what is not written stands for any. */
  GType prefixType(Meaning.OfClass prefix, Pos pos) {
    var arguments = new ArrayList<>(prefix.implied());
    arguments.addAll(prefix.arguments());
    List<TypeParameter> parameters = prefix.symbol().typeParameters();
    if (prefix.arguments().isEmpty()) {
      parameters.subList(arguments.size(), parameters.size()).forEach(p -> arguments.add(p.type()));
    }
    var type = new GType.ClassType(prefix.symbol(), arguments, false);
    return elaborator.resolver().checkArguments(type, pos) ? type : GType.Special.ERROR;
  }

  /** Makes an object; elements have a length. */
  Core create(Meaning.OfClass found, Written written, Core length, Env env) {
    ClassSymbol symbol = found.symbol();
    GypsumCode problem = problem(symbol, length);
    if (problem != null) {
      return wrong(problem, written.pos(), symbol.name());
    }
    if (symbol.isInner() && found.outer().isEmpty()) {
      return wrong(GypsumCode.NOT_STATIC, written.pos(), symbol.name());
    }
    return constructor(found, written, env)
        .<Core>map(chosen -> create(found, written, length, chosen))
        .orElse(new Core.Erroneous(written.pos()));
  }

  private static GypsumCode problem(ClassSymbol symbol, Core length) {
    if (symbol.isTrait() || symbol.is(Flag.ABSTRACT)) {
      return GypsumCode.ABSTRACT_INSTANTIATED;
    }
    if (symbol.constructors().isEmpty()) {
      return GypsumCode.NO_CONSTRUCTOR;
    }
    if (symbol.hasElements() != (length != null)) {
      return length == null ? GypsumCode.NEEDS_NEW : GypsumCode.NOT_AN_ARRAY;
    }
    return null;
  }

  private Optional<Overloads.Chosen> constructor(Meaning.OfClass found, Written written, Env env) {
    ClassSymbol symbol = found.symbol();
    List<TypeParameter> all = symbol.typeParameters();
    if (!boundsFit(found, written)) {
      return Optional.empty();
    }
    List<TypeParameter> own = all.subList(found.implied().size(), all.size());
    var implied = Substitution.of(all, found.implied());
    List<Overloads.Candidate> candidates =
        symbol.constructors().stream()
            .filter(c -> elaborator.access().isAllowed(c, env.scope()))
            .map(c -> new Overloads.Candidate(c, own, implied))
            .toList();
    if (candidates.isEmpty()) {
      Symbol hidden = symbol.constructors().getFirst();
      elaborator.access().check(hidden, written.pos(), env.scope());
      return Optional.empty();
    }
    return overloads.choose(symbol.name(), candidates, written);
  }

  // Type arguments that are too few or too many are for the choice of a constructor to report.
  private boolean boundsFit(Meaning.OfClass found, Written written) {
    var all = new ArrayList<>(found.implied());
    all.addAll(written.typeArguments());
    return written.typeArguments().isEmpty()
        || all.size() != found.symbol().typeParameters().size()
        || elaborator
            .resolver()
            .checkArguments(new GType.ClassType(found.symbol(), all, false), written.pos());
  }

  private Core create(
      Meaning.OfClass found, Written written, Core length, Overloads.Chosen chosen) {
    ClassSymbol symbol = found.symbol();
    GType type = chosen.substitution().apply(symbol.thisType());
    return new Core.Create(
        written.pos(),
        type,
        chosen.function(),
        found.outer(),
        Optional.ofNullable(length),
        written.arguments());
  }

  /** {@code new(length) Type(arguments)}. */
  Core newElements(Expr.New tree, Env env) {
    Core length = elaborator.expression(tree.length(), env);
    if (length.type() != GType.Primitive.I32 && !length.type().isSpecial()) {
      wrong(GypsumCode.LENGTH_NOT_I32, tree.length().pos(), length.type());
    }
    GType type = elaborator.resolver().resolve(tree.type(), env.scope());
    List<Core> arguments = arguments(tree.arguments().orElse(List.of()), env);
    if (!(type instanceof GType.ClassType c)) {
      return type.isSpecial()
          ? new Core.Erroneous(tree.pos())
          : wrong(GypsumCode.NOT_AN_ARRAY, tree.pos(), type);
    }
    var found = new Meaning.OfClass(c.symbol(), c.arguments(), List.of(), Optional.empty());
    return create(found, new Written(tree.pos(), List.of(), arguments, null), length, env);
  }

  /** Looks for one of several functions without reporting that none fits. */
  Optional<Core> tryFunction(Meaning.Functions found, Written written, Env env) {
    List<Overloads.Candidate> candidates =
        Lists.map(
            found.functions(),
            f -> new Overloads.Candidate(f, f.typeParameters(), outer(f, found)));
    return overloads.fits(candidates, written)
        ? Optional.of(function(found, written, env))
        : Optional.empty();
  }

  /** Chooses a constructor of a superclass or of the same class. */
  Optional<Overloads.Chosen> delegate(GType.ClassType type, Written written, Env env) {
    var found = new Meaning.OfClass(type.symbol(), type.arguments(), List.of(), Optional.empty());
    return constructor(found, written, env);
  }

  Overloads overloads() {
    return overloads;
  }
}
