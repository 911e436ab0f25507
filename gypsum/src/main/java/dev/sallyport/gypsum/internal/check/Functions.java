package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pattern;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Bodies of functions and lambdas, checked when their result type is asked for, or at the end. */
final class Functions {

  private static final int MOST_TESTED = 2;

  private final Elaborator elaborator;
  private final World world;
  private final Program program;
  private final Map<FunctionSymbol, Declarations.FunctionDecl> pending = new LinkedHashMap<>();
  private final Set<FunctionSymbol> running = new HashSet<>();

  Functions(Elaborator elaborator) {
    this.elaborator = elaborator;
    this.world = elaborator.world();
    this.program = elaborator.program();
  }

  /** Makes functions known whose signatures are read. */
  void add(List<Declarations.FunctionDecl> declared) {
    for (Declarations.FunctionDecl one : declared) {
      FunctionSymbol symbol = one.symbol();
      program.functions().add(symbol);
      if (one.tree().isPresent() && one.tree().get().body().isEmpty()) {
        continue;
      }
      pending.put(symbol, one);
      if (!symbol.hasResult()) {
        symbol.inferBy(() -> infer(symbol));
      }
    }
  }

  /** Checks the bodies that have not been asked for. */
  void finish(List<Declarations.FunctionDecl> declared) {
    declared.forEach(d -> check(d.symbol()));
  }

  private GType infer(FunctionSymbol symbol) {
    if (running.contains(symbol)) {
      world.problems().add(GypsumCode.RECURSION_NEEDS_TYPE, symbol.pos(), symbol.name());
      symbol.setResult(GType.Special.ERROR);
      return GType.Special.ERROR;
    }
    check(symbol);
    return symbol.hasResult() ? symbol.result() : GType.Special.ERROR;
  }

  private void check(FunctionSymbol symbol) {
    Declarations.FunctionDecl declared = pending.remove(symbol);
    if (declared == null) {
      return;
    }
    running.add(symbol);
    Optional<GType> result = symbol.hasResult() ? Optional.of(symbol.result()) : Optional.empty();
    var body = new Body(symbol, result, declared.classTree().isEmpty());
    Core core = body(declared, new Env(declared.scope(), body));
    if (result.filter(GType.Primitive.UNIT::equals).isPresent()) {
      core = Controls.discarded(core);
    }
    running.remove(symbol);
    program.bodies().put(symbol, core);
    if (symbol.kind() != FunctionSymbol.Kind.CONSTRUCTOR) {
      settle(symbol, core, body);
    }
  }

  private void settle(FunctionSymbol symbol, Core core, Body body) {
    if (body.declared().isPresent()) {
      elaborator.require(core, body.declared().get(), GypsumCode.WRONG_RESULT_TYPE);
    } else if (!symbol.hasResult()) {
      symbol.setResult(inferred(core, body));
    }
  }

  private GType inferred(Core core, Body body) {
    var values = new ArrayList<>(body.returned());
    values.add(core);
    GType joined = elaborator.controls().join(values, core.pos());
    return joined == GType.Special.NONE ? world.types().nothingType() : joined;
  }

  private Core body(Declarations.FunctionDecl declared, Env env) {
    FunctionSymbol symbol = declared.symbol();
    if (declared.classTree().isPresent()) {
      return elaborator.constructors().primary(declared, env);
    }
    Defn.Function tree = declared.tree().orElseThrow();
    List<Core> opening = parameters(declared.parameters(), symbol, declared.scope(), env);
    if (symbol.kind() == FunctionSymbol.Kind.CONSTRUCTOR) {
      return elaborator.constructors().secondary(tree, symbol, env);
    }
    GType expected = expected(env.body());
    Core value = elaborator.expression(tree.body().orElseThrow(), env, expected);
    return sequence(opening, value);
  }

  // What a function gives that says unit is not used.
  private static GType expected(Body body) {
    return body.declared()
        .map(declared -> declared == GType.Primitive.UNIT ? Controls.UNUSED : declared)
        .orElse(null);
  }

  private static Core sequence(List<Core> opening, Core value) {
    if (opening.isEmpty()) {
      return value;
    }
    var parts = new ArrayList<>(opening);
    parts.add(value);
    return new Core.Sequence(value.pos(), value.type(), parts);
  }

  // Parameters that are patterns are taken apart first.
  private List<Core> parameters(
      List<Defn.Parameter> trees, FunctionSymbol symbol, Scope.OfFunction scope, Env env) {
    var parts = new ArrayList<Core>();
    for (int i = 0; i < trees.size() && i < symbol.parameters().size(); i++) {
      Pattern pattern = trees.get(i).pattern();
      if (!(pattern instanceof Pattern.Variable) && !(pattern instanceof Pattern.Blank)) {
        VariableSymbol parameter = symbol.parameters().get(i);
        var value = new Core.Get(parameter.pos(), parameter.type(), parameter);
        parts.addAll(parameter(pattern, value, trees.get(i).mutable(), scope, env));
      }
    }
    return parts;
  }

  private List<Core> parameter(
      Pattern pattern, Core value, boolean mutable, Scope.OfFunction scope, Env env) {
    if (value.type().isSpecial()) {
      return List.of();
    }
    var bound = new ArrayList<Declarations.Bound>();
    for (Pattern.Variable name : PatternNames.of(pattern)) {
      var symbol =
          new VariableSymbol(
              name.name(), VariableSymbol.Kind.LOCAL, mutable, Set.of(), name.namePos());
      symbol.setFunction(env.function());
      symbol.setAlwaysSet(true);
      scope.add(symbol);
      bound.add(new Declarations.Bound(name, symbol));
    }
    var steps = new ArrayList<Core.Step>();
    new Definitions(elaborator, bound).take(pattern, value, steps, env);
    return steps.stream()
        .filter(Core.Let.class::isInstance)
        .map(Core.Let.class::cast)
        .<Core>map(l -> new Core.Define(l.value().pos(), l.variable(), Optional.of(l.value())))
        .toList();
  }

  /** Reads the headers and signatures of what a block defines. */
  void declareLocal(Declarations declarations) {
    elaborator.passes().declare(declarations);
    if (declarations.functions().size() > 1) {
      checkOverloads(declarations);
    }
  }

  private void checkOverloads(Declarations declarations) {
    declarations.functions().stream()
        .map(Declarations.FunctionDecl::symbol)
        .filter(f -> f.kind() == FunctionSymbol.Kind.LOCAL)
        .collect(
            Collectors.groupingBy(FunctionSymbol::name, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(sameName -> Overrides.checkDuplicates(sameName, world.problems()));
  }

  /** Checks what a block defines, as far as it has not been asked for. */
  void finishLocal(Declarations declarations) {
    elaborator.passes().finish(declarations);
  }

  /** A lambda: an object of a class of its own with a method {@code call}. */
  Core lambda(Expr.Lambda tree, Env env) {
    ClassSymbol around = env.function() == null ? null : env.function().owner();
    var symbol =
        new ClassSymbol(
            "lambda",
            false,
            Set.of(Flag.FINAL),
            tree.pos(),
            program.home(),
            around,
            env.function());
    var call =
        new FunctionSymbol(
            "call",
            FunctionSymbol.Kind.METHOD,
            Set.of(Flag.FINAL),
            tree.pos(),
            program.home(),
            symbol);
    call.setEnclosing(env.function());
    symbol.setSupertypes(List.of(world.types().objectType()));
    var scope = new Scope.OfFunction(call, false, env.scope());
    var signatures = new Signatures(world, elaborator.resolver());
    call.setParameters(Lists.map(tree.parameters(), p -> signatures.parameter(p, call, scope)));
    var body = new Body(call, Optional.empty(), true);
    Env inside = new Env(scope, body);
    List<Core> opening = parameters(tree.parameters(), call, scope, inside);
    Core value = sequence(opening, elaborator.expression(tree.body(), inside));
    call.setResult(inferred(value, body));
    implementFunction(symbol, call);
    symbol.add(call);
    program.classes().add(symbol);
    program.functions().add(call);
    program.bodies().put(call, value);
    return new Core.Closure(tree.pos(), symbol.thisType(), symbol);
  }

  // With objects only, a lambda is also a value of a function type; with boolean as its result, a
  // predicate.
  private void implementFunction(ClassSymbol symbol, FunctionSymbol call) {
    var arguments = new ArrayList<>(call.parameterTypes());
    int count = arguments.size();
    boolean tests = call.result() == GType.Primitive.BOOLEAN && count > 0 && count <= MOST_TESTED;
    if (!tests) {
      arguments.addFirst(call.result());
    }
    if (!arguments.stream().allMatch(GType::isObject) || arguments.size() > 10) {
      return;
    }
    ClassSymbol function = world.std((tests ? "Predicate" : "Function") + count);
    if (function != null) {
      symbol.setSupertypes(
          List.of(world.types().objectType(), new GType.ClassType(function, arguments, false)));
      call.overridden().add((FunctionSymbol) function.own("call").getFirst());
    }
  }

  /** An initializer, as the body of a function that the compiler makes. */
  FunctionSymbol initializer(String name, ClassSymbol owner, Pos pos) {
    var kind = owner == null ? FunctionSymbol.Kind.GLOBAL : FunctionSymbol.Kind.METHOD;
    var symbol = new FunctionSymbol(name, kind, Set.of(Flag.PRIVATE), pos, program.home(), owner);
    symbol.setResult(GType.Primitive.UNIT);
    return symbol;
  }
}
