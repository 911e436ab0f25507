package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Defn;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import dev.sallyport.gypsum.internal.syntax.TypeTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts imported definitions into the scopes that import them. */
final class Imports {

  private final World world;
  private final Access access;
  private final Problems problems;

  /** By the file or class: the names that came with all the rest of a package. */
  private final Map<Scope.Names, Set<String>> broughtIn = new HashMap<>();

  Imports(World world, Access access) {
    this.world = world;
    this.access = access;
    this.problems = world.problems();
  }

  // A name that is imported by itself comes before what comes with all the rest of a package.
  void run(List<Declarations.ImportDecl> imports) {
    var later = new ArrayList<Declarations.ImportDecl>();
    for (Declarations.ImportDecl declared : imports) {
      boolean named = !declared.tree().names().isEmpty();
      if (named && first(declared.tree().prefix().getFirst(), declared.scope()) != null) {
        run(declared);
      } else {
        later.add(declared);
      }
    }
    later.forEach(this::run);
  }

  private void run(Declarations.ImportDecl declared) {
    Symbol prefix = prefix(declared);
    if (prefix == null) {
      declared.tree().names().forEach(n -> problems.doubt(n.alias()));
      return;
    }
    if (declared.tree().names().isEmpty()) {
      everything(prefix, declared.scope(), declared.tree().prefix().getLast().pos());
    }
    for (Defn.Imported name : declared.tree().names()) {
      one(prefix, name, declared.scope());
    }
  }

  // A package or a class; null if that was reported.
  private Symbol prefix(Declarations.ImportDecl declared) {
    Symbol at = null;
    for (TypeTree.Part part : declared.tree().prefix()) {
      at = at == null ? first(part, declared.scope()) : inside(at, part.name());
      if (at == null) {
        String hint = "put the package beside the program, or name its folder with --path";
        problems.add(GypsumCode.NOT_FOUND, part.pos(), part.name(), hint);
        return null;
      }
      if (!(at instanceof PackageSymbol) && !(at instanceof ClassSymbol)) {
        problems.add(GypsumCode.NOT_A_PREFIX, part.pos(), part.name());
        return null;
      }
    }
    return at;
  }

  private static Symbol first(TypeTree.Part part, Scope scope) {
    Scope.Found found = scope.find(part.name());
    return found == null ? null : found.first();
  }

  private Symbol inside(Symbol prefix, String name) {
    return of(prefix, name).stream().findFirst().orElse(null);
  }

  private List<Symbol> of(Symbol prefix, String name) {
    return switch (prefix) {
      case PackageSymbol p -> access.inPackage(p, name, world);
      case ClassSymbol c -> c.own(name).stream().filter(this::isImportable).toList();
      case FunctionSymbol _, VariableSymbol _, TypeParameter _ -> List.of();
    };
  }

  // Of a class only what needs no object.
  private boolean isImportable(Symbol symbol) {
    boolean needsObject =
        symbol instanceof VariableSymbol
            || (symbol instanceof FunctionSymbol f && f.needsReceiver())
            || (symbol instanceof ClassSymbol c && c.isInner());
    return !needsObject
        && !symbol.is(Flag.PRIVATE)
        && !symbol.is(Flag.PROTECTED)
        && access.isKnownHere(symbol);
  }

  private void one(Symbol prefix, Defn.Imported name, Scope.Names scope) {
    List<Symbol> found = of(prefix, name.name());
    if (found.isEmpty()) {
      problems.doubt(name.alias());
      problems.add(
          GypsumCode.IMPORT_NOT_FOUND,
          name.pos(),
          name.name(),
          prefix.name(),
          hint(prefix, name.name()));
      return;
    }
    found.forEach(symbol -> bind(name.alias(), symbol, scope, name.pos()));
  }

  private String hint(Symbol prefix, String name) {
    return prefix instanceof PackageSymbol p
        ? access.hints().inPackage(name, p)
        : isHidden(prefix, name)
            ? "it is private or protected; use it inside its class"
            : "of a class only its own static members can be imported";
  }

  private static boolean isHidden(Symbol prefix, String name) {
    return prefix instanceof ClassSymbol c
        && c.own(name).stream().anyMatch(s -> s.is(Flag.PRIVATE) || s.is(Flag.PROTECTED));
  }

  private void everything(Symbol prefix, Scope.Names scope, Pos pos) {
    var names =
        switch (prefix) {
          case PackageSymbol p -> p.definitions().keySet();
          case ClassSymbol c -> c.members().keySet();
          case FunctionSymbol _, VariableSymbol _, TypeParameter _ -> Set.<String>of();
        };
    Set<String> brought = broughtIn.computeIfAbsent(scope, _ -> new HashSet<>());
    for (String name : List.copyOf(names)) {
      List<Symbol> found = of(prefix, name);
      if (brought.contains(name) || !givesWay(name, found, scope)) {
        found.forEach(symbol -> bind(name, symbol, scope, pos));
        brought.add(name);
      }
    }
  }

  // The file has something of this name already, which is no function to choose beside others.
  private static boolean givesWay(String name, List<Symbol> found, Scope.Names scope) {
    return !scope.own(name).isEmpty()
        && Stream.concat(scope.own(name).stream(), found.stream())
            .anyMatch(symbol -> !Declarer.canOverload(symbol));
  }

  private void bind(String name, Symbol symbol, Scope.Names scope, Pos pos) {
    if (scope.own(name).contains(symbol)) {
      return;
    }
    boolean clash =
        scope.own(name).stream()
            .anyMatch(o -> !Declarer.canOverload(o) || !Declarer.canOverload(symbol));
    if (clash) {
      problems.add(GypsumCode.ALREADY_DECLARED, pos, name);
      return;
    }
    scope.add(name, symbol);
  }
}
