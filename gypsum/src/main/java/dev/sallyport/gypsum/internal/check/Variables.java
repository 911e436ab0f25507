package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.core.Core;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.GType;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Expr;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.ir.internal.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Globals and fields with their initializers. */
final class Variables {

  private final Elaborator elaborator;
  private final Program program;
  private final Map<Declarations.VariableDecl, List<Core>> done = new HashMap<>();
  private final Set<Declarations.VariableDecl> running = new HashSet<>();
  private final Map<ClassSymbol, Env> fieldEnvs = new LinkedHashMap<>();
  private Body globals;

  Variables(Elaborator elaborator) {
    this.elaborator = elaborator;
    this.program = elaborator.program();
  }

  /** Says how to find types that are not written, and which classes have fields to set. */
  void declare(List<Declarations.VariableDecl> variables) {
    for (Declarations.VariableDecl declared : variables) {
      declared.bound().forEach(b -> declare(b, declared));
      if (declared.owner() != null && declared.initializer().isPresent()) {
        fieldEnvs.computeIfAbsent(declared.owner(), owner -> fieldEnv(owner, declared));
      }
    }
  }

  private void declare(Declarations.Bound bound, Declarations.VariableDecl declared) {
    if (declared.initializer().isEmpty()) {
      Blocks.checkWithoutValue(declared.tree(), bound, elaborator);
    } else if (!bound.symbol().hasType()) {
      bound.symbol().inferBy(() -> infer(bound.symbol(), declared));
    }
  }

  private Env fieldEnv(ClassSymbol owner, Declarations.VariableDecl declared) {
    FunctionSymbol method =
        elaborator.functions().initializer(Constructors.FIELDS, owner, declared.tree().pos());
    elaborator.constructors().setFields(owner, method);
    program.functions().add(method);
    var scope = new Scope.OfFunction(method, false, declared.scope());
    return new Env(scope, new Body(method, Optional.empty(), false));
  }

  private GType infer(VariableSymbol symbol, Declarations.VariableDecl declared) {
    if (running.contains(declared)) {
      elaborator.wrong(GypsumCode.RECURSION_NEEDS_TYPE, symbol.pos(), symbol.name());
      symbol.setType(GType.Special.ERROR);
    } else {
      check(declared);
    }
    return symbol.hasType() ? symbol.type() : GType.Special.ERROR;
  }

  private List<Core> check(Declarations.VariableDecl declared) {
    List<Core> known = done.get(declared);
    if (known != null) {
      return known;
    }
    running.add(declared);
    Env env = declared.owner() == null ? globalEnv(declared) : fieldEnvs.get(declared.owner());
    Expr initializer = declared.initializer().orElseThrow();
    List<Core> parts =
        Lists.map(
            elaborator
                .patterns()
                .define(declared.tree().pattern(), initializer, declared.bound(), env),
            p -> stored(p, declared.owner()));
    running.remove(declared);
    done.put(declared, parts);
    return parts;
  }

  private Env globalEnv(Declarations.VariableDecl declared) {
    if (globals == null) {
      FunctionSymbol function =
          elaborator.functions().initializer("$init", null, declared.tree().pos());
      program.setInitializer(function);
      globals = new Body(function, Optional.empty(), false);
    }
    return new Env(declared.scope(), globals);
  }

  private Core stored(Core part, ClassSymbol owner) {
    if (!(part instanceof Core.Define define)) {
      return part;
    }
    Core value = define.value().orElseThrow();
    return switch (define.variable().kind()) {
      case GLOBAL -> new Core.Set(part.pos(), define.variable(), value);
      case FIELD ->
          new Core.SetField(
              part.pos(), elaborator.names().thisOf(owner, part.pos()), define.variable(), value);
      case LOCAL, PARAMETER -> part;
    };
  }

  /** Checks all initializers, and puts them where they run. */
  void finish(List<Declarations.VariableDecl> variables) {
    Map<ClassSymbol, List<Core>> fields = new LinkedHashMap<>();
    for (Declarations.VariableDecl declared : variables) {
      if (declared.initializer().isPresent()) {
        List<Core> target =
            declared.owner() == null
                ? program.initializers()
                : fields.computeIfAbsent(declared.owner(), _ -> new ArrayList<>());
        target.addAll(check(declared));
      }
    }
    fields.forEach(this::fieldMethod);
  }

  private void fieldMethod(ClassSymbol owner, List<Core> parts) {
    Pos pos = parts.isEmpty() ? owner.pos() : parts.getFirst().pos();
    program
        .bodies()
        .put(
            fieldEnvs.get(owner).function(),
            new Core.Sequence(pos, GType.Primitive.UNIT, List.copyOf(parts)));
  }
}
