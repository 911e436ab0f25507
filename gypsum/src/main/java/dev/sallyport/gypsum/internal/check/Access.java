package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.GypsumCode;
import dev.sallyport.gypsum.internal.model.ClassSymbol;
import dev.sallyport.gypsum.internal.model.Flag;
import dev.sallyport.gypsum.internal.model.FunctionSymbol;
import dev.sallyport.gypsum.internal.model.PackageSymbol;
import dev.sallyport.gypsum.internal.model.Symbol;
import dev.sallyport.gypsum.internal.model.TypeParameter;
import dev.sallyport.gypsum.internal.model.VariableSymbol;
import dev.sallyport.gypsum.internal.syntax.Pos;
import dev.sallyport.gypsum.internal.syntax.Problems;
import java.util.List;

/** Who may use what: private, protected, of this package, public. */
final class Access {

  private final World world;
  private final PackageSymbol home;
  private final Problems problems;
  private final Hints hints;

  Access(World world, PackageSymbol home) {
    this.world = world;
    this.home = home;
    this.problems = world.problems();
    this.hints = new Hints(world, home);
  }

  Hints hints() {
    return hints;
  }

  /** What a package shows of a name: everything at home, of others what is public. */
  List<Symbol> inPackage(PackageSymbol from, String name, World world) {
    List<Symbol> found = from.find(name).stream().filter(this::isKnownHere).toList();
    if (!found.isEmpty()) {
      return found;
    }
    return world
        .packageNamed(from.name() + "." + name)
        .<List<Symbol>>map(List::of)
        .orElse(List.of());
  }

  /** Whether the symbol exists at all, seen from this package. */
  boolean isKnownHere(Symbol symbol) {
    PackageSymbol from = homeOf(symbol);
    return from == null || from == home || from.isBuiltIn() || symbol.is(Flag.PUBLIC);
  }

  static PackageSymbol homeOf(Symbol symbol) {
    return switch (symbol) {
      case ClassSymbol c -> c.home();
      case FunctionSymbol f -> f.home();
      case VariableSymbol v -> v.home();
      case TypeParameter _, PackageSymbol _ -> null;
    };
  }

  private static ClassSymbol ownerOf(Symbol symbol) {
    return switch (symbol) {
      case ClassSymbol c -> c.outer();
      case FunctionSymbol f -> f.owner();
      case VariableSymbol v -> v.owner();
      case TypeParameter _, PackageSymbol _ -> null;
    };
  }

  /** Whether code in a scope may use the symbol. */
  boolean isAllowed(Symbol symbol, Scope scope) {
    ClassSymbol owner = ownerOf(symbol);
    if (owner == null) {
      return isKnownHere(symbol);
    }
    if (symbol.is(Flag.PRIVATE)) {
      return isInside(scope, owner, false);
    }
    if (symbol.is(Flag.PROTECTED)) {
      return homeOf(symbol) == home && isInside(scope, owner, true);
    }
    return isKnownHere(symbol);
  }

  private boolean isInside(Scope scope, ClassSymbol owner, boolean subclasses) {
    for (Scope at = scope; at != null; at = at.parent()) {
      if (at instanceof Scope.OfClass c
          && (c.symbol() == owner || (subclasses && world.types().isSubclass(c.symbol(), owner)))) {
        return true;
      }
    }
    return false;
  }

  /** Reports a use that is not allowed. */
  boolean check(Symbol symbol, Pos pos, Scope scope) {
    boolean allowed = isAllowed(symbol, scope);
    if (!allowed) {
      problems.add(code(symbol), pos, shown(symbol), "it is not public in its package");
    }
    return allowed;
  }

  // A constructor is called by the name of its class.
  private static String shown(Symbol symbol) {
    boolean makes =
        symbol instanceof FunctionSymbol f && f.kind() == FunctionSymbol.Kind.CONSTRUCTOR;
    return makes ? ownerOf(symbol).name() : symbol.name();
  }

  private GypsumCode code(Symbol symbol) {
    if (!isKnownHere(symbol)) {
      return GypsumCode.NOT_FOUND;
    }
    return symbol.is(Flag.PRIVATE) ? GypsumCode.IS_PRIVATE : GypsumCode.IS_PROTECTED;
  }
}
